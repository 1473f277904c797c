import type { ImportKind } from './contract/directory.ts';

/** A column that a spreadsheet may have. The first name is what we call it in Chinese, the second in English. */
export interface Heading {
  field: string;
  names: readonly [string, string, ...string[]];
  required?: true;
  /** The field that will do where this one is missing. */
  instead?: string;
}

/** How columns may be headed; compared without case, blanks and width. */
export const importHeadings: Record<ImportKind, readonly Heading[]> = {
  staff: [
    { field: 'name', names: ['姓名', 'Name', '员工姓名', '员工', 'Staff', 'Full name'], required: true },
    { field: 'role', names: ['角色', 'Role', '系统角色', '权限', 'App role'] },
    { field: 'position', names: ['职务', 'Position', '岗位', '职位', 'Title', 'Job title'] },
    { field: 'department', names: ['部门', 'Department', '所属部门', 'Dept'] },
    { field: 'phone', names: ['电话', 'Phone', '座机', '办公电话', '固定电话', 'Telephone', 'Office phone'] },
    { field: 'ext', names: ['分机', 'Ext', '分机号', 'Extension'] },
    { field: 'mobile', names: ['手机', 'Mobile', '手机号', '手机号码', '移动电话', 'Cell', 'Mobile phone'] },
    { field: 'dutyFrom', names: ['上班', 'On duty from', '上班时间', '值班开始', 'Duty from', 'From'] },
    { field: 'dutyUntil', names: ['下班', 'On duty until', '下班时间', '值班结束', 'Duty until', 'Until', 'To'] },
    { field: 'active', names: ['在职', 'Active', '是否在职', '状态', 'Status'] },
  ],
  units: [
    {
      field: 'code',
      names: ['房号', 'Unit', '单元房号', '房屋编号', '户号', 'Code', 'Unit code', 'Unit no'],
      required: true,
      instead: 'room',
    },
    { field: 'zone', names: ['区', 'Zone', '区域', '分区', '座'] },
    { field: 'building', names: ['栋', 'Building', '楼栋', '栋号', '楼号', '幢'] },
    { field: 'block', names: ['单元', 'Block', '单元号', 'Entrance'] },
    { field: 'floor', names: ['楼层', 'Floor', '层', '层数', 'Level'] },
    { field: 'room', names: ['房间', 'Room', '房间号', '室', '室号', 'Room no'] },
    { field: 'kind', names: ['类型', 'Kind', '房屋类型', '使用状态', '使用情况', 'Type', 'Use'] },
    { field: 'landlordType', names: ['产权', 'Landlord', '产权人', '产权性质', 'Landlord type', 'Title holder'] },
    { field: 'companyName', names: ['公司', 'Company', '公司名称', '单位名称', '租户公司', 'Company name'] },
    { field: 'owner', names: ['业主', 'Owner', '业主姓名', 'Owner name'] },
    { field: 'ownerPhone', names: ['业主电话', 'Owner phone', '业主手机', '业主联系电话'] },
    { field: 'tenant', names: ['租户', 'Tenant', '租户姓名', '联系人', 'Contact', 'Tenant name', '租户联系人'] },
    {
      field: 'tenantPhone',
      names: ['租户电话', 'Tenant phone', '租户手机', '联系电话', 'Contact phone', '联系人电话'],
    },
    { field: 'tenantExt', names: ['租户分机', 'Tenant ext', '分机', '分机号', 'Ext', 'Extension'] },
    { field: 'active', names: ['在用', 'Active', '是否在用'] },
  ],
  keys: [
    { field: 'keyCode', names: ['钥匙编号', 'Key code', '编号', '钥匙号', 'Key', 'Code', 'Key no'], required: true },
    { field: 'keyClass', names: ['分类', 'Class', '钥匙分类', '类别', 'Category'], required: true },
    { field: 'keyType', names: ['种类', 'Type', '钥匙种类', '名称', 'Kind'] },
    { field: 'unitCode', names: ['房号', 'Unit', '单元房号', '户号', 'Unit code', 'Room'] },
    { field: 'building', names: ['栋', 'Building', '楼栋', '栋号', '楼号'] },
    { field: 'block', names: ['单元', 'Block', '单元号'] },
    { field: 'floor', names: ['楼层', 'Floor', '层', 'Level'] },
    { field: 'equipmentName', names: ['设备名称', 'Equipment', '设备', '设备房', 'Equipment room'] },
    { field: 'copies', names: ['数量', 'Copies', '把数', '份数', 'Pieces', 'Qty'] },
    { field: 'ringNo', names: ['串号', 'Ring', '钥匙串', '环号', 'Ring no'] },
    { field: 'cabinetPos', names: ['柜位', 'Position', '柜号', '存放位置', '挂钩', 'Hook', 'Cabinet'] },
    { field: 'remarks', names: ['备注', 'Remarks', '说明', 'Note'] },
  ],
  duty: [
    { field: 'dutyDate', names: ['日期', 'Date', '值班日期', '当班日期', 'Day'], required: true },
    { field: 'name', names: ['姓名', 'Name', '值班人', '当班人', '人员', 'Person'], required: true },
    { field: 'shiftName', names: ['班次', 'Shift', '班'] },
    { field: 'startsAt', names: ['上班', 'From', '上班时间', '开始', 'Start'] },
    { field: 'endsAt', names: ['下班', 'Until', '下班时间', '结束', 'To', 'End'] },
    { field: 'post', names: ['岗位', 'Post', '地点', '值班地点', 'Place'] },
    { field: 'dutyKind', names: ['方式', 'Kind', '在岗或待命', '类型', 'Type'] },
  ],
  calendar: [
    { field: 'date', names: ['日期', 'Date', '时间', 'Day'], required: true },
    { field: 'dayKind', names: ['安排', 'Kind', '类型', '休息或上班', '类别', 'Type'], required: true },
    { field: 'name', names: ['名称', 'Name', '节日', '假日', '备注', 'Holiday'] },
  ],
};

/** What a cell may say for a value that we know by a code; the code itself and its first words are always understood. */
export const importWords: Record<string, Record<string, readonly string[]>> = {
  keyClass: {
    owner: ['业主钥匙', '业主', '房间钥匙', '户门'],
    publicDoorWindow: ['公共门窗', '公共', '公共区域', '公共区域门窗', 'public door or window', 'public'],
    equipmentRoom: ['设备房', '设备', '设备设施房', 'equipment room', 'equipment'],
    card: ['卡', '卡证', '门禁卡', '停车卡', '出入证', 'cards'],
  },
  keyType: {
    securityGate: ['防盗铁门', '防盗门', '铁门', 'security gate'],
    blockDoor: ['单元门', 'block door'],
    innerDoor: ['室内门', '房门', 'inner door'],
    intercomDoor: ['电子对讲门', '对讲门', 'intercom door'],
    mailbox: ['信报箱', '信箱', 'mailbox', 'letter box'],
    doorWindow: ['门窗', '门', '窗', 'door or window'],
    equipmentRoom: ['设备房', '机房', 'equipment room'],
    accessCard: ['门禁卡', 'IC卡', 'access card'],
    parkingCard: ['停车卡', 'parking card'],
    workerPass: ['出入证', 'worker pass', 'pass'],
  },
  shiftName: {
    day: ['白班', '日班', '白', '早班', 'day shift'],
    night: ['夜班', '晚班', '夜', 'night shift'],
  },
  dutyKind: {
    post: ['在岗', '值班', '当班', 'at post'],
    onCall: ['待命', '备班', '听班', 'on call', 'on-call'],
  },
  dayKind: {
    holiday: ['休息', '放假', '休', '假', '假日', '节假日', 'off', 'day off'],
    makeUp: ['上班', '补班', '班', '调休上班', '工作日', 'make-up day', 'make up', 'work', 'working day'],
    plain: ['照常', '平常', 'as usual', 'normal'],
  },
  role: {
    receptionist: ['前台', '前台接待', '客服', '客服助理', 'front desk'],
    nightGuard: ['夜班保安', '夜班', '保安', '值班保安', 'guard', 'night guard'],
    supervisor: ['主管', '客服主管', '客服主任', '经理'],
    none: ['无', '不登录', '通讯录', '-', 'no', 'directory only'],
  },
  position: {
    staff: ['员工', '职员', '普通员工', 'employee'],
    floorSupervisor: ['楼层主管', '楼管', 'floor supervisor'],
    csSupervisor: ['客服主管', '客服主任', 'customer service supervisor'],
    propertySupervisor: ['物业主管', '物业部主管', 'property supervisor'],
    propertyAssistant: ['物业助理', '物业部助理', 'property assistant'],
    propertyManager: ['物业经理', '物业部经理', '项目经理', 'property manager'],
    engDispatcher: ['工程调度', '工程部调度', '调度', 'dispatcher', 'engineering dispatcher'],
    securityManager: ['保卫经理', '保安经理', '保卫部经理', '保安队长', 'security manager'],
    dutyPerson: ['值班员', '值班人员', '当值', 'duty person'],
    dutyManager: ['值班经理', 'duty manager'],
    generalManager: ['总经理', 'general manager'],
  },
  kind: {
    occupied: ['使用中', '已入住', '入住', '在用', '自用', '出租', '已租', '办公', '商铺', '住宅'],
    vacant: ['空置', '空置房', '空房', '空', 'empty'],
    vacantRental: ['空租', '空租房', '待租', '招租', 'vacant rental', 'for rent', 'to let'],
    propertyOffice: ['物业办公', '物业用房', '物业办公室', '物业', 'property office'],
    publicArea: ['公共区域', '公共', '公区', 'public area', 'public'],
    equipmentRoom: ['设备房', '设备间', '机房', 'equipment room'],
  },
  landlordType: {
    developer: ['开发商', '发展商', '开发商自持'],
    individualOwner: ['业主', '个人', '小业主', '个人业主', 'individual', 'individual owner', 'owner'],
  },
  active: {
    yes: ['是', '在职', '在用', '启用', '有效', 'true', '1', 'y', 'active', '√'],
    no: ['否', '离职', '停用', '停职', '无效', 'false', '0', 'n', 'inactive', '×'],
  },
};
