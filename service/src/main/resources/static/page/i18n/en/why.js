// Texts of why somebody is ranked where they are.
export default {
  "why.ask": "why?",
  "why.ask.of": "Why is {name} ranked here?",
  "why.column": "why",
  "why.title": "Why here?",
  "why.close": "Close",
  "why.caption": "Who carries the score",
  "why.col.who": "tie to",
  "why.col.ties": "kind of tie",
  "why.col.share": "carries",
  "why.col.without": "score without it",
  "why.of.score": "{range} of it",
  "why.base": "nobody",
  "why.others": "others",
  "why.others.count": "{count} others",
  "why.share": "What a tie carries is not what the score falls by without it. The last column was computed anew: it can be less, the same or more.",
  "why.open": "All of it is of the people who are shown by name, and the ties between them.",
};
