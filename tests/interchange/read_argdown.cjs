// Reads Argdown (a JSON list of texts) with Argdown's own parser, and prints what each holds.
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const { ArgdownApplication, ParserPlugin, ModelPlugin } = createRequire(path.join(process.argv[2], "x.js"))("@argdown/core");
const application = new ArgdownApplication();
application.addPlugin(new ParserPlugin(), "parse-input");
application.addPlugin(new ModelPlugin(), "build-model");

function relations(item) {
  return (item.relations || []).map((r) => [r.relationType, r.from.title, r.to.title]);
}

function read(input) {
  const held = application.run({ input, process: ["parse-input", "build-model"], logLevel: "error" });
  return {
    errors: (held.parserErrors || []).map((e) => e.message),
    statements: Object.values(held.statements).map((s) => ({
      title: s.title,
      texts: s.members.filter((m) => !m.isReference).map((m) => m.text),
      tags: s.tags || [],
      relations: relations(s),
    })),
    arguments: Object.values(held.arguments).map((a) => ({
      title: a.title,
      texts: a.members.map((m) => m.text).filter(Boolean),
      tags: a.tags || [],
      steps: (a.pcs || []).map((s) => [s.role, s.title]),
      rules: (a.pcs || []).flatMap((s) => (s.inference && s.inference.inferenceRules) || []),
      relations: relations(a),
    })),
    sections: (held.sections || []).map((s) => s.title),
  };
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
