import { complaintAboutPassword, passwordFor, readablePassword, refuseWeak } from './password';

describe('a password', () => {
  it('has twelve letters or more', () => {
    expect(complaintAboutPassword('li', 'spring-rive')).toBe('应当至少12位，现在是11位。');
    expect(complaintAboutPassword('li', 'spring-water')).toBeUndefined();
  });

  it('does not hold the login, in whatever letters', () => {
    expect(complaintAboutPassword('Clerk', 'the-clerk-2022')).toBe('不得包含登录名。');
    expect(complaintAboutPassword('', 'spring-water')).toBeUndefined();
  });

  it('that is weak is refused beside its field', () => {
    expect(() => refuseWeak('li', 'short')).toThrow(
      expect.objectContaining({ errors: [{ field: 'password', message: '应当至少12位，现在是5位。' }] }),
    );
  });

  it('made for somebody can be read out, is long enough, and is another one each time', () => {
    const made = Array.from({ length: 50 }, readablePassword);
    made.forEach((password) => expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/));
    expect(new Set(made).size).toBe(50);
    expect(complaintAboutPassword('', made[0]!)).toBeUndefined();
  });

  it('made for a short login does not hold it', () =>
    Array.from({ length: 30 }, () => passwordFor('A')).forEach((made) => expect(made).not.toContain('a')));
});
