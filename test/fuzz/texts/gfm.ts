/** What GitHub adds to CommonMark, each point of its specification in words of our own. */
export const GFM: readonly string[] = [
  // Tables: head, rule and rows; what ends them, and what is none.
  '| Guarantee | Term |\n| --- | --- |\n| Audit | 10 days |\n',
  '| Guarantee | Term |\n| :-: | -----------:\nnotice | 24 hours\n',
  '| Mark |\n| ------ |\n| a `\\|` in code |\n| a **\\|** in bold |\n',
  '| a | b |\n| --- | --- |\n| the Provider | pays |\n> a quote ends it\n',
  '| a | b |\n| --- | --- |\n| the Provider | pays |\nthe Customer\n\nno row any more\n',
  '| a | b |\n| --- |\n| two heads, one rule: no table |\n',
  '| a | b |\n| --- | --- |\n| one cell |\n| one | two | and one too many |\n',
  '| only | a head |\n| --- | --- |\n',
  '- | in | an item |\n  | --- | --- |\n  | x | y |\n',
  '> | in | a quote |\n> | --- | --- |\n> | x | y |\n',
  '| | |\n|-|-|\n| | |\n',
  // Items of a list of tasks.
  '- [ ] to be agreed\n- [x] agreed\n',
  '- [x] the Provider\n  - [ ] notifies\n  - [X] reports\n- [ ] the Customer\n',
  '- [x]no blank\n- [y] no such mark\n- \\[ ] escaped\n1. [ ] of a numbered list\n',
  // Struck out.
  '~~Best efforts~~ The Provider ~shall~ notify.\n',
  'This ~~begins here\n\nand ends~~ elsewhere.\n',
  'Three ~~~are no mark~~~ of it.\n',
  // Addresses.
  'www.example.com\n',
  'See www.example.com/terms for more.\n',
  'At www.example.com. Or (www.example.com), or www.example.com/a-b...\n',
  'www.example.com/find?q=(contract)\n\nwww.example.com/find?q=(contract))+x\n\n(www.example.com/find?q=(contract))\n',
  'www.example.com/find?q=(contract&amp;hl;\n\nwww.example.com/find&hl;\n',
  'www.example.com/a<b\n',
  'http://example.com\n\n(see https://example.com/find?a=(b))\n\nftp://files.example.com is none\n',
  'privacy@example.com\n',
  'hello@mail+xyz.example is none, hello+xyz@mail.example is one.\n',
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_\n',
  'mailto:privacy@example.com xmpp:audit@example.com/txt\n',
  // Tags that GitHub does not let through.
  '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>\n',
  '<script>alert(1)</script> <textarea> <iframe src="x"> <noembed> <noframes> <plaintext>\n',
  // Footnotes and notes, which came later.
  'It holds[^1], and again[^1].\n\n[^1]: Note with `code`.\n\n    And a paragraph of its own.\n',
  '> [!WARNING]\n> The Provider is not liable.\n',
];
