import type { ChoiceWords } from './words.ts';

/** The words for the choices in the registers of keys, mail, visitors and found things. */
export const custodyWords: readonly ChoiceWords[] = [
  {
    of: ['mailItems.direction'],
    screen: 'lists.way',
    words: {
      in: ['收到的', 'Received'],
      out: ['代寄的', 'Going out'],
    },
  },
  {
    of: ['keys.status'],
    screen: 'keys.state',
    words: {
      inCabinet: ['在柜', 'In the cabinet'],
      onLoan: ['已借出', 'Lent'],
      issuedToOwner: ['已发业主', 'Issued to owner'],
      missing: ['遗失', 'Missing'],
      retired: ['已注销', 'Retired'],
    },
  },
  {
    of: ['keys.class'],
    screen: 'keys.class',
    words: {
      owner: ['业主钥匙', 'Owner key'],
      publicDoorWindow: ['公共门窗', 'Public door or window'],
      equipmentRoom: ['设备房', 'Equipment room'],
      card: ['卡证', 'Card'],
    },
  },
  {
    of: ['keys.keyType'],
    screen: 'keys.type',
    words: {
      securityGate: ['防盗铁门', 'Security gate'],
      blockDoor: ['单元门', 'Block door'],
      innerDoor: ['室内门', 'Inner door'],
      intercomDoor: ['电子对讲门', 'Intercom door'],
      mailbox: ['信报箱', 'Mailbox'],
      doorWindow: ['门窗', 'Door or window'],
      equipmentRoom: ['设备房', 'Equipment room'],
      accessCard: ['门禁卡', 'Access card'],
      parkingCard: ['停车卡', 'Parking card'],
      workerPass: ['出入证', 'Worker pass'],
    },
  },
  {
    of: ['keys.custodian'],
    screen: 'keys.custodian',
    words: {
      customerService: ['客服（前台）', 'Customer service (desk)'],
      engineering: ['工程部', 'Engineering'],
    },
  },
  {
    of: ['keys.condition', 'keyMoves.lines.condition'],
    screen: 'keys.condition',
    words: {
      good: ['完好', 'Whole'],
      damaged: ['损坏', 'Damaged'],
    },
  },
  {
    of: ['keys.trouble.kind'],
    screen: 'keys.condition',
    words: {
      lost: ['遗失', 'Lost'],
      damaged: ['损坏', 'Damaged'],
    },
  },
  {
    of: ['keyMoves.status'],
    screen: 'print.key.state',
    words: {
      posted: ['已过账', 'Posted'],
      lent: ['未还清', 'Not all back'],
      returned: ['已还清', 'All back'],
    },
  },
  {
    of: ['keyMoves.kind'],
    screen: 'keys.kind',
    words: {
      receive: ['钥匙接收', 'Keys received'],
      issue: ['钥匙发放', 'Keys issued'],
      loan: ['钥匙借用', 'Key loan'],
    },
  },
  {
    of: ['keyMoves.lines.backCondition'],
    screen: 'keys.condition',
    words: {
      good: ['完好', 'Whole'],
      damaged: ['损坏', 'Damaged'],
      lost: ['遗失', 'Lost'],
    },
  },
  {
    of: ['keyMoves.role'],
    screen: 'keys.role',
    words: {
      owner: ['业主', 'Owner'],
      agent: ['受托人', 'Agent'],
      developer: ['开发商', 'Developer'],
      contractor: ['施工单位', 'Contractor'],
      department: ['本公司部门', 'Own department'],
    },
  },
  {
    of: ['keyMoves.borrowerKind'],
    screen: 'keys.borrowerKind',
    words: {
      internal: ['内部人员', 'Our own people'],
      external: ['外来人员', 'Outsider'],
    },
  },
  {
    of: ['keyMoves.purposeKind'],
    screen: 'keys.purposeKind',
    words: {
      work: ['工作', 'Work'],
      emergency: ['紧急', 'Emergency'],
      private: ['私用', 'Private'],
      spareKey: ['客户要备用钥匙', 'Spare key for a customer'],
    },
  },
  {
    of: [
      'keyMoves.identity.docType',
      'mailMoves.identity.docType',
      'visits.identity.docType',
      'foundItems.claimIdentity.docType',
    ],
    screen: 'signing.docTypes',
    words: {
      idCard: ['身份证', 'ID card'],
      passport: ['护照', 'Passport'],
      staffBadge: ['工作证', 'Staff badge'],
      businessLicence: ['营业执照', 'Business licence'],
      powerOfAttorney: ['委托书', 'Power of attorney'],
      other: ['其他', 'Other'],
    },
  },
  {
    of: ['keyCounts.status'],
    words: {
      open: ['待说明', 'To be explained'],
      done: ['已完成', 'Done'],
    },
  },
  {
    of: ['itemCounts.status'],
    words: {
      open: ['待说明', 'To be explained'],
      done: ['已完成', 'Done'],
    },
  },
  {
    of: ['keyCounts.scope'],
    words: {
      all: ['全部', 'All'],
      owner: ['业主钥匙', ''],
      publicDoorWindow: ['公共门窗', ''],
      equipmentRoom: ['设备房', ''],
      card: ['卡证', ''],
    },
  },
  {
    of: ['mailBatches.status'],
    words: {
      signed: ['已签字', 'Signed'],
    },
  },
  {
    of: ['mailItems.status'],
    screen: 'mail.state',
    words: {
      sorted: ['已分拣', 'Sorted'],
      registered: ['已登记', 'Registered'],
      attemptFailed: ['派送未成', 'Not delivered'],
      held: ['代管', 'Kept'],
      movedOut: ['已迁走', 'Moved away'],
      returnToPost: ['待退邮局', 'To go back'],
      toSend: ['待寄出', 'To be sent'],
      missing: ['找不到', 'Missing'],
      delivered: ['已送达', 'Delivered'],
      pickedUp: ['已领取', 'Picked up'],
      forwarded: ['已转寄', 'Forwarded'],
      returned: ['已退回', 'Returned'],
      sent: ['已寄出', 'Sent'],
      voided: ['已作废', 'Void'],
    },
  },
  {
    of: ['mailItems.type', 'mailMoves.lines.type', 'codeShapes.type'],
    screen: 'mail.type',
    words: {
      letter: ['信件', 'Letter'],
      newspaper: ['报纸', 'Newspaper'],
      magazine: ['杂志', 'Magazine'],
      registered: ['挂号信', 'Registered letter'],
      parcelSlip: ['包裹单', 'Parcel slip'],
      courier: ['快递', 'Courier item'],
      other: ['其他', 'Other'],
    },
  },
  {
    of: ['mailItems.attempts.result'],
    screen: 'mail.attempt',
    words: {
      delivered: ['送到了', 'Delivered'],
      noOneHome: ['没有人', 'Nobody home'],
      refused: ['拒收', 'Refused'],
      movedOut: ['已迁走', 'Moved away'],
    },
  },
  {
    of: ['mailItems.instruction', 'mailInstructions.kind'],
    screen: 'mail.instruction',
    words: {
      forward: ['请转寄', 'Please forward'],
      phone: ['请打电话', 'Please phone'],
      return: ['请退回', 'Please return'],
      hold: ['请代管', 'Please keep'],
      courier: ['可代收快递', 'Couriers may be taken in'],
    },
  },
  {
    of: ['mailMoves.status'],
    words: {
      posted: ['已过账', 'Posted'],
    },
  },
  {
    of: ['mailMoves.kind'],
    screen: 'mail.record.kind',
    words: {
      pickUp: ['交给领取人', 'Handed to'],
      delivery: ['送到门口', 'At the door of'],
      return: ['退回邮局', 'Back with'],
      forward: ['转寄', 'Forwarded by'],
      send: ['交寄', 'Sent with'],
      dropOff: ['寄件人交来', 'Brought by'],
      handover: ['交接给', 'Signed over to'],
    },
  },
  {
    of: ['missingIssues.status'],
    screen: 'mail.periodicals.state',
    words: {
      contacted: ['已问邮局', 'Post office asked'],
      arrived: ['已补到', 'Arrived'],
      reported: ['已报告部门领导', 'Reported to the head'],
    },
  },
  {
    of: ['visits.status'],
    screen: 'visitors.state',
    words: {
      arrived: ['待决定', 'To be decided'],
      registered: ['等回话', 'Waits for host'],
      received: ['在楼内', 'Inside'],
      left: ['已离开', 'Left'],
      noExit: ['没签离', 'Not signed out'],
      turnedAway: ['未接待', 'Turned away'],
      passedToDutyManager: ['转值班经理', 'With duty manager'],
    },
  },
  {
    of: ['visits.purpose', 'permits.purpose'],
    screen: 'visitors.purpose',
    words: {
      visitUnit: ['拜访', 'Visit'],
      delivery: ['送货', 'Delivery'],
      contractor: ['维修施工', 'Works'],
      renovation: ['装修', 'Renovation'],
      enquiry: ['咨询', 'Enquiry'],
      complaint: ['投诉', 'Complaint'],
      moveInOut: ['搬入搬出', 'Moving'],
      peerVisit: ['同行参观', 'Peer visit'],
      other: ['其他', 'Other'],
    },
  },
  {
    of: ['visits.hostAccepted'],
    screen: 'visitors.hostAccepted',
    words: {
      yes: ['同意', 'Agrees'],
      no: ['不同意', 'Does not agree'],
      noAnswer: ['没人接', 'No answer'],
    },
  },
  {
    of: ['visits.hold.causes.of'],
    words: {
      watchEntries: ['留意名单', 'Watch list'],
      permits: ['不接待名单', 'Not to be admitted'],
    },
  },
  {
    of: ['visits.hold.causes.grade'],
    screen: 'visitors.hold.grade',
    words: {
      certain: ['就是这个人', 'It is this person'],
      likely: ['很可能是这个人', 'Very likely this person'],
      possible: ['可能只是同名或同音', 'Perhaps only the same name or sound'],
    },
  },
  {
    of: ['visits.hold.decision'],
    screen: 'visitors.step',
    words: {
      admit: ['放行', 'Let in'],
      turnAway: ['不接待', 'Turn away'],
    },
  },
  {
    of: ['permits.status'],
    screen: 'visitors.permits.state',
    words: {
      active: ['有效', 'In force'],
      used: ['已到访', 'Has come'],
      ended: ['已结束', 'Ended'],
    },
  },
  {
    of: ['permits.kind'],
    screen: 'visitors.permits.kind',
    words: {
      expected: ['预约', 'Expected'],
      temporary: ['临时许可', 'Temporary permit'],
      permanent: ['长期许可', 'Permanent permit'],
      contractor: ['施工出入证', 'Contractor pass'],
      doNotAdmit: ['不接待', 'Do not admit'],
    },
  },
  {
    of: ['watchEntries.status'],
    words: {
      active: ['有效', 'In force'],
      ended: ['已结束', 'Ended'],
    },
  },
  {
    of: ['watchEntries.level'],
    screen: 'visitors.watch.level',
    words: {
      refuse: ['不放行', 'Not let in'],
      caution: ['小心', 'Careful'],
    },
  },
  {
    of: ['rollCalls.status'],
    words: {
      running: ['进行中', 'Running'],
      ended: ['已结束', 'Ended'],
    },
  },
  {
    of: ['rollCalls.kind'],
    screen: 'visitors.inside.kind',
    words: {
      evacuation: ['疏散', 'Evacuation'],
      drill: ['演练', 'Drill'],
      check: ['清点', 'Check'],
    },
  },
  {
    of: ['rollCalls.lines.mark'],
    screen: 'visitors.roll.mark',
    words: {
      waiting: ['还没点到', 'Not yet'],
      present: ['到了', 'Present'],
      missing: ['没找到', 'Not found'],
    },
  },
  {
    of: ['foundItems.status'],
    screen: 'foundItems.state',
    words: {
      stored: ['保管中', 'Kept'],
      claimed: ['有人认领', 'Claimed'],
      returned: ['已交还失主', 'Handed back'],
      passedToSecurity: ['已移交保安', 'With security'],
      passedToPolice: ['已移交公安', 'With the police'],
      disposed: ['已处置', 'Disposed of'],
    },
  },
  {
    of: ['foundItems.direction'],
    screen: 'foundItems.direction',
    words: {
      found: ['拾到物品', 'Found'],
      leftAtDesk: ['遗留物品', 'Left at the desk'],
    },
  },
];
