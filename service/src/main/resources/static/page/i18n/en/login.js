// Texts of logging in.
export default {
  "login.title": "Log in",
  "login.problem.no_account": "The identity provider knows you, but no account here is yours. Ask an admin for one.",
  "login.problem.provider": "The login at the identity provider did not work. Try again.",
  "login.problem.provider_unreachable": "{name} cannot be reached now, so nobody can log in there. Log in with a password here if you have one, or try again in a minute. If it lasts, tell an admin.",
  "login.problem.provider_wrong": "{name} does not answer as it is set up here, so nobody can log in there. Log in with a password here if you have one, or ask an admin: the log of the service says what is wrong.",
};
