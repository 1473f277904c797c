import type { EmergencyType } from '../../../shared/registers/emergencies.ts';

export interface EmergencyWords {
  weight: number;
  places: readonly string[];
  said: readonly string[];
  measure: readonly string[];
  done: readonly string[];
}

/** What happens in a building that must be told at once, with how often. */
export const emergencyWords: Record<EmergencyType, EmergencyWords> = {
  liftEntrapment: {
    weight: 16,
    places: ['{东|西}区{1-6}号梯'],
    said: ['电梯停在{3-28}层附近，{1-5}人被困，{对讲能通话|情绪稳定|有人着急}。'],
    measure: ['已用对讲安抚，告知不要扒门。'],
    done: ['维保{8-25}分钟到场放人，无人受伤，停梯检修。'],
  },
  burstPipe: {
    weight: 7,
    places: ['{东|西}区{2-30}层茶水间', '{东|西}区{2-30}层管道井'],
    said: ['水管爆裂，水{流到走廊|往电梯厅流}，请马上关阀。'],
    measure: ['保安已放沙袋挡住电梯口。'],
    done: ['关闭立管阀门，更换管件，{2-4}小时恢复供水。'],
  },
  waterLeak: {
    weight: 12,
    places: ['{东|西}区{2-30}层走廊', '{东|西}区{2-30}层弱电间'],
    said: ['天花板大量漏水，{地毯已湿|灯具在滴水|有设备}，楼上{没人|电话不通}。'],
    measure: ['已断开该处照明，搬离设备。'],
    done: ['楼上{空调水管|软管}脱落，已修复，地毯吹干。'],
  },
  sprinklerLeak: {
    weight: 5,
    places: ['{东|西}区{2-30}层办公区', '地下一层车库'],
    said: ['喷淋头{被碰坏|喷水}，水量{很大|不小}。'],
    measure: ['已通知消防中控关闭该区阀门。'],
    done: ['更换喷淋头，系统恢复，通知各公司。'],
  },
  largePowerCut: {
    weight: 5,
    places: ['{东|西}区{5-15}至{16-30}层', '{东|西}区全区'],
    said: ['{多层|整区}停电，{电梯正常|应急灯已亮}，多家公司来电。'],
    measure: ['按统一口径安抚来电客户。'],
    done: ['供电局{线路故障|开关跳闸}，{20-90}分钟恢复供电。'],
  },
  odour: {
    weight: 5,
    places: ['{东|西}区{2-30}层走廊', '{东|西}区首层大堂'],
    said: ['有{焦糊味|刺激性气味|煤气味}，{来源不明|越来越浓}。'],
    measure: ['已打开新风，劝导人员离开该处。'],
    done: ['查明为{装修油漆|打印机过热|厨房燃气}，已处理，气味消散。'],
  },
  revolvingDoorTrap: {
    weight: 2,
    places: ['东区首层旋转门', '西区首层旋转门'],
    said: ['旋转门夹住一名{访客|员工}的{背包|手臂}，门已停。'],
    measure: ['已按急停，安抚当事人。'],
    done: ['手动退门放人，{无伤|擦伤，已涂药}，旋转门停用检修。'],
  },
  fire: {
    weight: 2,
    places: ['{东|西}区{2-30}层垃圾间', '地下一层车库'],
    said: ['{垃圾桶|配电箱}冒烟，有{明火|烟雾}，已闻到焦味。'],
    measure: ['保安用灭火器扑救，疏散附近人员。'],
    done: ['明火{3-8}分钟扑灭，无人受伤，现场保护。'],
  },
  medical: {
    weight: 4,
    places: ['{东|西}区首层大堂', '{东|西}区{2-30}层电梯厅'],
    said: ['{一名老人|一名女员工|一名访客}突然{晕倒|胸闷|抽搐}，意识{清醒|模糊}。'],
    measure: ['保持通风，有人陪护，急救箱已送到。'],
    done: ['救护车{10-20}分钟到达，家属已联系。'],
  },
  crime: {
    weight: 1,
    places: ['{东|西}区{2-30}层办公区'],
    said: ['公司反映{笔记本电脑|现金}被盗，{门锁完好|门有撬痕}。'],
    measure: ['保护现场，调取监控。'],
    done: ['警方已到场立案，监控已提供。'],
  },
  flood: {
    weight: 1,
    places: ['地下二层车库入口'],
    said: ['暴雨，雨水倒灌，水深约{5-20}厘米。'],
    measure: ['已放挡水板，通知车主移车。'],
    done: ['抽水泵排水，{2-5}小时恢复通行。'],
  },
  typhoon: {
    weight: 1,
    places: ['正门广场'],
    said: ['大风，{广告牌|树枝|遮阳篷}松动，有坠落危险。'],
    measure: ['已拉警戒线，关闭侧门。'],
    done: ['已加固，风后复查无隐患。'],
  },
  other: {
    weight: 1,
    places: ['{东|西}区{2-30}层走廊'],
    said: ['玻璃幕墙{爆裂|有裂纹}，碎片{掉在平台上|摇摇欲坠}。'],
    measure: ['已封闭下方通道。'],
    done: ['已清除碎片并临时封板，报幕墙单位更换。'],
  },
};
