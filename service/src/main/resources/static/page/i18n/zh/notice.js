// Texts of the notice to people and the impact assessment.
export default {
  "notice.title": "致图中的人",
  "notice.open": "标有 ☐ 之处只有您能说明：请按 docs/examples/notice.yaml 的样子写一份 notice.yaml，放入存储文件夹，再重新启动服务。",
  "notice.save": "保存为文本（中英文）",
  "assessment.title": "影响评估",
  "assessment.lead": "由程序填写到它能填的程度，其中的数字不能指认任何人。只有人才能说明之处已标出。",
  "assessment.save": "保存评估",
};
