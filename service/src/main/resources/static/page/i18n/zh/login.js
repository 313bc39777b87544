// Texts of logging in.
export default {
  "login.title": "登录",
  "login.problem.no_account": "身份提供方认识您，但这里没有属于您的账户。请向管理员申请。",
  "login.problem.provider": "在身份提供方的登录没有成功。请重试。",
  "login.problem.provider_unreachable": "现在无法连接 {name}，因此不能在那里登录。如有密码，请在此登录；或过一分钟再试。若一直如此，请告知管理员。",
  "login.problem.provider_wrong": "{name} 的应答与此处的配置不符，因此不能在那里登录。如有密码，请在此登录；或联系管理员：服务的日志写明了原因。",
};
