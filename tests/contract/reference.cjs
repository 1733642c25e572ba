// Writes the contract's reference, in Markdown, to standard output: node reference.cjs IMAGE RULES
// IMAGE: buf's image of the contract as JSON, with source info; RULES: a ListRulesResponse as JSON.
const fs = require('node:fs');

const [image, { rules }] = process.argv.slice(2).map(file => JSON.parse(fs.readFileSync(file, 'utf8')));
const files = image.file.filter(f => f.package === 'consistency.v1').sort((a, b) => (a.name < b.name ? -1 : 1));

// Numbers of fields in google.protobuf.FileDescriptorProto and what it is made of: a comment's place is a path of these.
const [MESSAGE, ENUM, SERVICE, FIELD, VALUE, METHOD] = [4, 5, 6, 2, 2, 2];

function commentsOf(file) {
  const byPath = new Map(file.sourceCodeInfo.location.map(l => [(l.path ?? []).join(), l.leadingComments ?? '']));
  return (...path) => byPath.get(path.join()).trim().split('\n').map(line => line.trim()).join(' ');
}

const cell = text => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const anchor = name => `[${name}](#${name.toLowerCase()})`;
const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const lines = [];
const say = (...paragraphs) => paragraphs.filter(p => p).forEach(p => lines.push(p, ''));

const named = name => (name.startsWith('.consistency.v1.') ? anchor(name.slice('.consistency.v1.'.length)) : name.slice(1));
const scalar = type => type.slice('TYPE_'.length).toLowerCase();

function typeOf(field, message) {
  const entry = (message.nestedType ?? []).find(n => n.options?.mapEntry && field.typeName?.endsWith(`.${message.name}.${n.name}`));
  if (entry) return `map of ${entry.field.map(f => (f.typeName ? named(f.typeName) : scalar(f.type))).join(' to ')}`;
  const type = field.typeName ? named(field.typeName) : scalar(field.type);
  if (field.label === 'LABEL_REPEATED') return `${type}, repeated`;
  if (field.proto3Optional) return `${type}, optional`;
  return field.oneofIndex === undefined ? type : `${type}, one of ${message.oneofDecl[field.oneofIndex].name}`;
}

const byName = {};
say('# The contract: consistency.v1',
  '<!-- Written by tests/contract/reference.sh from the comments of consistency/v1/*.proto and the texts of the rules: change those. -->',
  'In JSON, field names are in camelCase (`minimalClaimIds`), enum values stand by name, and 64-bit integers are strings, as proto3 JSON has it.');

say('## Services');
for (const file of files) {
  const comment = commentsOf(file);
  (file.service ?? []).forEach((service, s) => {
    say(`### ${service.name}`, comment(SERVICE, s), table(['rpc', 'takes', 'gives', 'does'], service.method.map((m, i) => row(
      m.name, (m.clientStreaming ? 'stream of ' : '') + named(m.inputType), (m.serverStreaming ? 'stream of ' : '') + named(m.outputType), cell(comment(SERVICE, s, METHOD, i))))));
  });
  (file.messageType ?? []).forEach((message, i) => {
    byName[message.name] = [comment(MESSAGE, i), (message.field ?? []).length > 0 && table(['field', 'type', 'number', 'is'], message.field.map((f, j) => row(
      f.name, typeOf(f, message), f.number, cell(comment(MESSAGE, i, FIELD, j)))))];
  });
  (file.enumType ?? []).filter(e => e.name !== 'ErrorReason').forEach(e => {
    const i = file.enumType.indexOf(e);
    byName[e.name] = [comment(ENUM, i), table(['value', 'number', 'means'], e.value.map((v, j) => row(v.name, v.number ?? 0, cell(comment(ENUM, i, VALUE, j)))))];
  });
}

say('## Messages and enums', 'By name.');
for (const name of Object.keys(byName).sort()) say(`### ${name}`, ...byName[name]);

say('## Rules', 'As ListRules gives them.',
  table(['rule', 'flags', 'severities', 'example', 'not flagged', 'what to do'], rules.map(r => row(
    r.id, cell(r.flags), r.severities.map(s => s.slice('SEVERITY_'.length).toLowerCase()).join(', '), cell(r.example), cell(r.counterexample), cell(r.remedy)))));

const errors = files.find(f => f.name.endsWith('error_reason.proto'));
const comment = commentsOf(errors);
say('## Error reasons', comment(ENUM, 0), table(['reason', 'number', 'means'], errors.enumType[0].value.slice(1).map((v, j) => row(
  v.name.slice('ERROR_REASON_'.length), v.number, cell(comment(ENUM, 0, VALUE, j + 1))))));
process.stdout.write(lines.join('\n'));
