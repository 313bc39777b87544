// Texts of setting a password.
export default {
  "password.title": "设置密码",
  "password.lead": "至少 12 个字符，最好 15 个以上，例如连写的四五个词。",
  "password.current": "目前的密码",
  "password.wanted": "新密码",
  "password.again": "再次输入新密码",
  "password.set": "设置",
  "password.differ": "两次输入不一致。",
  "password.done": "{login} 的密码已设置。",
};
