/** One thing that waits for the person who is signed in. */
export interface Task {
  readonly id: string;
  readonly what: string;
  readonly thing: string;
  readonly link: string;
  readonly dueOn?: string;
  readonly late: boolean;
  /** Since when the clock stands still. */
  readonly pausedOn?: string;
  /** How often it was urged by hand. */
  readonly urged?: number;
}

export interface TaskGroup {
  readonly word: string;
  readonly late: boolean;
  readonly tasks: readonly Task[];
}

const SOON_DAYS = 7;

/** Late ones first, each group by deadline; what has none waits for this person alone and comes before what is far off. */
export function groupTasks(tasks: readonly Task[], daysLeft: (dueOn: string) => number): TaskGroup[] {
  const inOrder = [...tasks].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  const isSoon = (task: Task) => task.dueOn !== undefined && daysLeft(task.dueOn) <= SOON_DAYS;
  const groups = [
    { word: '已逾期', late: true, tasks: inOrder.filter((task) => task.late) },
    { word: '七日内到期', late: false, tasks: inOrder.filter((task) => !task.late && isSoon(task)) },
    { word: '请及时办理', late: false, tasks: inOrder.filter((task) => !task.late && task.dueOn === undefined) },
    { word: '以后办理', late: false, tasks: inOrder.filter((task) => !task.late && task.dueOn && !isSoon(task)) },
  ];
  return groups.filter((group) => group.tasks.length > 0);
}
