package lang_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"sweetspot/lang"
)

// catalogue returns the texts of a language by id, a plural form as id#form.
func catalogue(t *testing.T, language lang.Language) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, name := range textFiles(t, language) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var tree map[string]any
		if err := toml.Unmarshal(data, &tree); err != nil {
			t.Fatal(err)
		}
		before := len(texts)
		here := map[string]string{}
		flatten(here, "", tree)
		maps.Copy(texts, here)
		if len(texts) != before+len(here) {
			t.Errorf("%s: an id of it is in another file too", name)
		}
	}
	return texts
}

// textFiles returns the paths of the files that hold the texts of a language.
func textFiles(t *testing.T, language lang.Language) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(string(language), "texts", "*.toml"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no texts of %s: %v", language, err)
	}
	return names
}

func flatten(texts map[string]string, path string, tree map[string]any) {
	_, plural := tree["other"].(string)
	for key, value := range tree {
		separator := "."
		if plural {
			separator = "#"
		}
		id := strings.TrimPrefix(path+separator+key, ".")
		switch value := value.(type) {
		case string:
			texts[id] = value
		case map[string]any:
			flatten(texts, id, value)
		}
	}
}

var slot = regexp.MustCompile(`\{\{\.\w+\}\}`)

// TestLanguagesHaveTheSameTexts: the same ids, and the same places to fill in each.
func TestLanguagesHaveTheSameTexts(t *testing.T) {
	english, french := catalogue(t, lang.English), catalogue(t, lang.French)
	for id, text := range english {
		other, found := french[id]
		if !found {
			t.Errorf("%s has no French", id)
			continue
		}
		if here, there := slots(text), slots(other); !slices.Equal(here, there) {
			t.Errorf("%s fills %v in English and %v in French", id, here, there)
		}
	}
	for id := range french {
		if _, found := english[id]; !found {
			t.Errorf("%s has no English", id)
		}
	}
}

func slots(text string) []string {
	found := slot.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// TestEveryTextIsUsed: each id can be put together from the strings of the program. An id is often
// made of several: the path of a question and what is said of it.
func TestEveryTextIsUsed(t *testing.T) {
	pieces := literals(t)
	for id := range catalogue(t, lang.English) {
		id, _, _ = strings.Cut(id, "#")
		if !composed(id, pieces) {
			t.Errorf("%s is used nowhere", id)
		}
	}
}

// composed reports whether id is a row of pieces. Single letters are no pieces: with them anything
// could be put together.
func composed(id string, pieces map[string]bool) bool {
	reached := make([]bool, len(id)+1)
	reached[0] = true
	for end := 1; end <= len(id); end++ {
		for start := range end {
			piece := id[start:end]
			if reached[start] && (pieces[piece] && len(piece) > 1 || piece == "." || piece == "_") {
				reached[end] = true
				break
			}
		}
	}
	return reached[len(id)]
}

// templateCall is a text that a template asks for: {{text "cli.usage"}}.
var templateCall = regexp.MustCompile(`{{text "([^"]+)"}}`)

// literals gathers the strings of the whole program, tests aside, and the texts in its templates.
func literals(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if literal, is := node.(*ast.BasicLit); is && literal.Kind == token.STRING {
				text, _ := strconv.Unquote(literal.Value)
				found[text] = true
				for _, call := range templateCall.FindAllStringSubmatch(text, -1) {
					found[call[1]] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
