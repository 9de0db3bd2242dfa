package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sweetspot/advice"
	"sweetspot/document"
	"sweetspot/steps"
)

//go:generate env SWEETSPOT_UPDATE=1 go test -count=1 -run TestSchemaIsFresh .

// schemaFile describes what export --as json writes.
const schemaFile = "../docs/export.schema.json"

// TestSchemaIsFresh compares the schema in docs with the one that follows from the questions and rules.
// SWEETSPOT_UPDATE=1 writes it anew.
func TestSchemaIsFresh(t *testing.T) {
	fresh, err := json.MarshalIndent(schema(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	fresh = append(fresh, '\n')
	if os.Getenv("SWEETSPOT_UPDATE") != "" {
		if err := os.WriteFile(schemaFile, fresh, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if kept, err := os.ReadFile(schemaFile); err != nil || !bytes.Equal(kept, fresh) {
		t.Errorf("docs/export.schema.json does not match the questions (%v): run go generate ./cli", err)
	}
}

type object = map[string]any

// record is a mapping of which every key is there. Later versions may add keys.
func record(properties object) object {
	keys := []string{}
	for key := range properties {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return object{"type": "object", "required": keys, "properties": properties}
}

func kind(name string) object   { return object{"type": name} }
func listOf(item object) object { return object{"type": "array", "items": item} }
func each(value object) object  { return object{"type": "object", "additionalProperties": value} }

// schema is the JSON Schema of exportOutput.
func schema() object {
	text, number, whole, day := kind("string"), kind("number"), kind("integer"), object{"type": "string", "format": "date"}
	var rules, mistakes []string
	for _, rule := range advice.Rules() {
		rules = append(rules, rule.ID)
	}
	for _, m := range advice.Mistakes() {
		mistakes = append(mistakes, m.String())
	}
	flags := object{}
	for _, m := range mistakes {
		flags[m] = object{"type": "integer", "minimum": 0}
	}
	root := record(object{
		"sweetspot": object{"const": 1}, "title": text, "language": text, "today": day, "answers": answersSchema(), "flags": record(flags),
		"results": listOf(record(object{"date": text, "spent": object{"type": []string{"number", "null"}}, "values": each(number), "note": text})),
		"findings": listOf(record(object{
			"rule": object{"type": "string", "enum": rules}, "mistake": whole, "level": text, "subject": text, "title": text, "why": text, "fix": text,
			"questions": object{"type": []string{"array", "null"}, "items": text},
			"accepted":  object{"oneOf": []object{kind("null"), record(object{"because": text, "date": text})}}})),
		"fit": listOf(record(object{
			"platform": text, "chosen": kind("boolean"), "score": object{"type": "integer", "minimum": 0, "maximum": 100},
			"parts": each(record(object{"score": object{"type": "number", "minimum": 0, "maximum": 1}, "weight": whole, "assumed": kind("boolean"), "because": text}))})),
	})
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = "What sweetspot export --as json writes"
	return root
}

// answersSchema follows from the questions: no key is required, and there is none that is not asked.
func answersSchema() object {
	all := object{}
	closed := func(properties object) object {
		return object{"type": "object", "additionalProperties": false, "properties": properties}
	}
	steps.All(func(q *steps.Question) {
		switch {
		case q.Kind == steps.List:
			item := object{"id": kind("string")}
			for i := range q.Items {
				item[q.Items[i].Key()] = answerSchema(&q.Items[i])
			}
			all[q.ID] = listOf(closed(item))
		case steps.ListOf(q) == nil:
			group, key, grouped := strings.Cut(q.ID, ".")
			if !grouped {
				all[q.ID] = answerSchema(q)
				return
			}
			if all[group] == nil {
				all[group] = closed(object{})
			}
			all[group].(object)["properties"].(object)[key] = answerSchema(q)
		}
	})
	return closed(all)
}

func answerSchema(q *steps.Question) object {
	value := kind("string")
	switch q.Kind {
	case steps.Amount, steps.Sum:
		return kind("number")
	case steps.YesOrNo:
		return kind("boolean")
	case steps.Day:
		value["format"] = "date"
	case steps.Choice, steps.Choices:
		value["enum"] = q.Options
	}
	if q.Several() {
		return listOf(value)
	}
	return value
}

// TestJSONMatchesTheSchema validates the export of each example in each language with another's validator.
func TestJSONMatchesTheSchema(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	described, err := compiler.Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	h := newHost(t)
	for _, name := range document.Examples() {
		for _, language := range []string{"en", "fr"} {
			save(t, "plan.md", h.run("example", name, "--lang", language).stdout)
			got := h.run("export", "plan.md", "--as", "json")
			if got.status != exitOK || got.stderr != "" {
				t.Fatalf("status %d: %s", got.status, got.stderr)
			}
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(got.stdout))
			if err != nil {
				t.Fatal(err)
			}
			if err := described.Validate(value); err != nil {
				t.Errorf("%s.%s: %v", name, language, err)
			}
		}
	}
	for _, wrong := range []string{`{}`, `{"answers": {"goal": {"kind": "fame"}}}`} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(wrong))
		if err != nil {
			t.Fatal(err)
		}
		if described.Validate(value) == nil {
			t.Errorf("%s passes", wrong)
		}
	}
}
