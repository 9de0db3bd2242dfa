package lang_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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
