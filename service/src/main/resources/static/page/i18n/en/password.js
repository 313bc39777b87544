// Texts of setting a password.
export default {
  "password.title": "Set a password",
  "password.lead": "At least 12 characters, better 15 or more, such as four or five words in a row.",
  "password.current": "Password so far",
  "password.wanted": "New password",
  "password.again": "New password again",
  "password.set": "Set it",
  "password.differ": "The two are not the same.",
  "password.done": "The password of {login} is set.",
};
