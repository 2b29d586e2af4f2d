import { ApiProperty } from '@nestjs/swagger';

export class SheetVetoAnswer {
  code: string;
  group: string;
  text: string;
}

export class SheetItemAnswer extends SheetVetoAnswer {
  marks: number;
}

export class SheetGradeAnswer {
  name: string;
  /** The grade begins at so many points. */
  from: number;
}

/** 评查标准 as data: basic criteria, any of which fails the file, and items with their marks. */
export class ScoreSheetAnswer {
  code: string;
  version: string;
  title: string;
  source: string;
  fullMarks: number;
  @ApiProperty({ enum: ['zero', 'fails'] }) vetoMeans: 'zero' | 'fails';
  vetoes: SheetVetoAnswer[];
  items: SheetItemAnswer[];
  /** The best first. */
  grades: SheetGradeAnswer[];
  maxDifference: number;
}

export class ScoreSheetListAnswer {
  items: ScoreSheetAnswer[];
}

export class MarkedVetoAnswer {
  code: string;
  reason: string;
}

export class MarkedItemAnswer extends MarkedVetoAnswer {
  points: number;
}

export class MarkingAnswer {
  vetoes: MarkedVetoAnswer[];
  deductions: MarkedItemAnswer[];
}
