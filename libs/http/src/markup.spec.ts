import { html } from './markup.js';

describe('markup', () => {
  it('turns whatever is put into it to text', () => {
    const hostile = `<script>alert("1")</script>&'`;
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
    );
  });

  it('leaves out what would make a feed ill-formed', () =>
    expect(html`<p>${'一\u000b二\ud83d三\uffff\n四\u0000😀'}</p>`.text).toBe('<p>一二三\n四😀</p>'));

  it('leaves markup as it is, lists joined, what is absent left out', () => {
    const names = ['甲', '<乙>'].map((name) => html`<b>${name}</b>`);
    expect(html`<i>${names}${undefined}</i>${3}`.text).toBe('<i><b>甲</b><b>&lt;乙&gt;</b></i>3');
  });
});
