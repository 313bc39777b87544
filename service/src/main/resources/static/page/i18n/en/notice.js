// Texts of the notice to people and the impact assessment.
export default {
  "notice.title": "To the people in this map",
  "notice.save": "Save as text, in both languages",
  "assessment.title": "Impact assessment",
  "assessment.lead": "Filled as far as a program can, with numbers from which nobody can be told. What only a person can say is marked.",
  "assessment.save": "Save the assessment",
};
