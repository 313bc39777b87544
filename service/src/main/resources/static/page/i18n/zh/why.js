// Texts of why somebody is ranked where they are.
export default {
  "why.ask": "为何？",
  "why.ask.of": "{name}为何排在此位？",
  "why.column": "缘由",
  "why.title": "为何排在此位？",
  "why.close": "关闭",
  "why.caption": "得分由谁支撑",
  "why.col.who": "与谁的关系",
  "why.col.ties": "关系种类",
  "why.col.share": "占得分",
  "why.col.without": "没有它时的得分",
  "why.of.score": "原得分的 {range}",
  "why.base": "不由任何人支撑",
  "why.others": "其他人",
  "why.others.count": "其他 {count} 人",
  "why.share": "一条关系现在占得分多少，并不等于没有它时得分会少多少。最后一列是重新计算的，可能更低、不变或更高。",
  "why.open": "以上都只涉及以姓名显示的人及其相互关系。",
};
