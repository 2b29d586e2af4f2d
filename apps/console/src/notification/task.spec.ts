import { groupTasks, type Task } from './task';

const task = (id: string, dueOn?: string, late = false): Task => ({
  id,
  what: '办',
  thing: '事',
  link: '/',
  dueOn,
  late,
});
const daysLeft = (dueOn: string) => Number(dueOn.slice(-2)) - 10;
const grouped = (...tasks: Task[]) =>
  groupTasks(tasks, daysLeft).map(({ word, tasks: inside }) => [word, inside.map(({ id }) => id)]);

describe('what one must do, by when', () => {
  it('puts the late ones first, the longest overdue on top', () => {
    const found = grouped(
      task('soon', '2022-06-12'),
      task('late', '2022-06-08', true),
      task('older', '2022-06-01', true),
    );
    expect(found).toEqual([
      ['已逾期', ['older', 'late']],
      ['七日内到期', ['soon']],
    ]);
  });

  it('counts the seventh day as soon and the eighth as later', () => {
    expect(grouped(task('b', '2022-06-18'), task('a', '2022-06-17'))).toEqual([
      ['七日内到期', ['a']],
      ['以后办理', ['b']],
    ]);
  });

  it('does not put off what has no deadline', () => {
    expect(grouped(task('far', '2022-06-30'), task('none'), task('soon', '2022-06-12'))).toEqual([
      ['七日内到期', ['soon']],
      ['请及时办理', ['none']],
      ['以后办理', ['far']],
    ]);
  });
});
