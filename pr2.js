const o=await S.as('office.director'); await o.goto('/board'); await o.waitForTimeout(2500); await o.pdf({path:`/tmp/walk/q-board.pdf`,format:'A4',preferCSSPageSize:true});
