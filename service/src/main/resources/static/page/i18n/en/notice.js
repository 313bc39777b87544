// Texts of the notice to people and the impact assessment.
export default {
  "notice.title": "To the people in this map",
  "notice.open": "What is marked ☐ only you can say: put a file notice.yaml into the folder of the store, like docs/examples/notice.yaml, and start the service again.",
  "notice.save": "Save as text, in both languages",
  "assessment.title": "Impact assessment",
  "assessment.lead": "Filled as far as a program can, with numbers from which nobody can be told. What only a person can say is marked.",
  "assessment.save": "Save the assessment",
};
