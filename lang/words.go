package lang

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/BurntSushi/toml"
)

// Words are the wordings of one or several languages by which typed text is read. They are kept by id, the
// path of its keys in <language>/words/*.toml: month.january. lang/README.md has the syntax of a wording.
type Words struct {
	lists map[string][]string
	rows  map[string][]map[string]string
}

// BuiltInWords returns the words of all languages that Sweetspot speaks as one set, because people type in
// other languages than that of their strategy. It parses them once, and panics if the words built into the
// program cannot be parsed, which a test rules out.
var BuiltInWords = sync.OnceValue(func() Words {
	var all Words
	for _, l := range languages {
		words, err := ParseWords(files, l)
		if err != nil {
			panic(fmt.Sprintf("reading the built-in words: %v", err))
		}
		all = all.And(words)
	}
	return all
})

// ParseWords reads the words of a language from <language>/words/*.toml of a file system.
func ParseWords(fsys fs.FS, l Language) (Words, error) {
	names, err := fs.Glob(fsys, string(l)+"/words/*.toml")
	if err != nil || len(names) == 0 {
		return Words{}, fmt.Errorf("finding the words of language %s: no files in %s/words", l, l)
	}
	words := Words{lists: map[string][]string{}, rows: map[string][]map[string]string{}}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return Words{}, fmt.Errorf("reading the words %s: %w", name, err)
		}
		var tree map[string]any
		if err := toml.Unmarshal(data, &tree); err != nil {
			return Words{}, fmt.Errorf("parsing the words %s: %w", name, err)
		}
		if err := words.add("", tree); err != nil {
			return Words{}, fmt.Errorf("parsing the words %s: %w", name, err)
		}
	}
	return words, nil
}

// add takes over the lists and the rows of a table of a file, and of the tables in it.
func (w Words) add(path string, tree map[string]any) error {
	for key, value := range tree {
		id := path + key
		switch value := value.(type) {
		case map[string]any:
			if err := w.add(id+".", value); err != nil {
				return err
			}
		case []map[string]any:
			for _, cells := range value {
				row := map[string]string{}
				for name, cell := range cells {
					row[name] = fmt.Sprint(cell)
				}
				w.rows[id] = append(w.rows[id], row)
			}
		case []any:
			wordings := make([]string, len(value))
			for i, wording := range value {
				text, ok := wording.(string)
				if !ok {
					return fmt.Errorf("%s: %v is not a wording", id, wording)
				}
				wordings[i] = text
			}
			w.lists[id] = wordings
		default:
			return fmt.Errorf("%s: %v is not a list of wordings", id, value)
		}
	}
	return nil
}

// And returns the words of w followed by those of more.
func (w Words) And(more Words) Words {
	both := Words{lists: map[string][]string{}, rows: map[string][]map[string]string{}}
	for _, words := range []Words{w, more} {
		for id, wordings := range words.lists {
			both.lists[id] = append(slices.Clip(both.lists[id]), wordings...)
		}
		for id, rows := range words.rows {
			both.rows[id] = append(slices.Clip(both.rows[id]), rows...)
		}
	}
	return both
}

// List returns the wordings of an id, nil if it has none.
func (w Words) List(id string) []string { return w.lists[id] }

// Rows returns the rows of a table of rules, nil if it has none.
func (w Words) Rows(id string) []map[string]string { return w.rows[id] }

// Under returns the last parts of the ids of the lists directly under a path, in order: january for month.
func (w Words) Under(path string) []string {
	var keys []string
	for id := range maps.Keys(w.lists) {
		if len(id) > len(path)+1 && id[:len(path)+1] == path+"." && !slices.Contains([]byte(id[len(path)+1:]), '.') {
			keys = append(keys, id[len(path)+1:])
		}
	}
	slices.Sort(keys)
	return keys
}

// IDs returns the ids of all lists, in order.
func (w Words) IDs() []string { return slices.Sorted(maps.Keys(w.lists)) }
