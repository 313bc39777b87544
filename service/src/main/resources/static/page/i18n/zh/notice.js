// Texts of the notice to people and the impact assessment.
export default {
  "notice.title": "致图中的人",
  "notice.save": "保存为文本（中英文）",
  "assessment.title": "影响评估",
  "assessment.lead": "由程序填写到它能填的程度，其中的数字不能指认任何人。只有人才能说明之处已标出。",
  "assessment.save": "保存评估",
};
