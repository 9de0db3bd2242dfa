// Package lang holds every sentence that a reader sees, by id, in each language that Sweetspot
// speaks, and says numbers, money and lists the way a reader of that language writes them.
package lang

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Texts are the sentences of one language.
type Texts struct {
	language  Language
	sentences map[string]sentence
	localizer *i18n.Localizer
	printer   *message.Printer
	digits    bool // a number of up to three digits is written in those of ASCII
}

// Load returns the texts of a language; one that Sweetspot does not speak gives the default language. It
// parses them once, and panics if the texts built into the program cannot be parsed, which a test rules out.
func Load(l Language) *Texts {
	if !l.Known() {
		l = languages[0]
	}
	return builtIn[l]()
}

// builtIn parses the texts of each language when they are first needed.
var builtIn = func() map[Language]func() *Texts {
	all := map[Language]func() *Texts{}
	for _, l := range languages {
		all[l] = sync.OnceValue(func() *Texts {
			texts, err := Parse(files, l)
			if err != nil {
				panic(fmt.Sprintf("reading the built-in texts: %v", err))
			}
			return texts
		})
	}
	return all
}()

// Parse reads the texts of a language from <language>/texts/*.toml of a file system. Parsing takes about
// 5 ms, so a caller keeps the result.
func Parse(fsys fs.FS, l Language) (*Texts, error) {
	tag, err := language.Parse(string(l))
	if err != nil {
		return nil, fmt.Errorf("parsing the language code %q: %w", l, err)
	}
	names, err := fs.Glob(fsys, string(l)+"/texts/*.toml")
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("finding the texts of language %s: no files in %s/texts", l, l)
	}
	bundle := i18n.NewBundle(tag)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	var messages []*i18n.Message
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("reading the texts %s: %w", name, err)
		}
		// The library takes the language from the file name.
		file, err := bundle.ParseMessageFileBytes(data, string(l)+".toml")
		if err != nil {
			return nil, fmt.Errorf("parsing the texts %s: %w", name, err)
		}
		messages = append(messages, file.Messages...)
	}
	texts := &Texts{
		language:  l,
		sentences: sentences(messages),
		localizer: i18n.NewLocalizer(bundle, string(l)),
		printer:   message.NewPrinter(tag),
	}
	texts.digits = texts.number(907) == "907"
	return texts, nil
}

// Language tells which language the texts are in.
func (t *Texts) Language() Language { return t.language }

// Args fill the places of a sentence, by name. A value that knows how to say itself (Sayer), an ID,
// a number, a list of strings or a string is put as the language writes it.
type Args map[string]any

// ID is the id of another sentence, to be put into one.
type ID string

// Sayer is a value that is written differently in each language, such as a date.
type Sayer interface{ Say(*Texts) string }

// Text gives the sentence id with args in its places. An id that the catalogue lacks gives the id
// itself between ‹ ›: a test keeps that from happening.
func (t *Texts) Text(id string, args ...Args) string {
	if s, plain := t.sentences[id]; plain {
		if said, filled := s.fill(t, args); filled {
			return said
		}
	}
	return t.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: t.fill(args)})
}

// Has reports whether the catalogue has the sentence id.
func (t *Texts) Has(id string) bool { return t.Text(id) != "‹"+id+"›" }

func (t *Texts) localize(config *i18n.LocalizeConfig) string {
	text, err := t.localizer.Localize(config)
	if err != nil {
		return "‹" + config.MessageID + "›"
	}
	return text
}

func (t *Texts) fill(args []Args) map[string]string {
	if len(args) == 0 {
		return nil
	}
	said := make(map[string]string, len(args[0]))
	for _, set := range args {
		for name, value := range set {
			said[name] = t.Say(value)
		}
	}
	return said
}

// Say writes one value as the language writes it.
func (t *Texts) Say(value any) string {
	switch value := value.(type) {
	case Sayer:
		return value.Say(t)
	case ID:
		return t.Text(string(value))
	case int:
		return t.Number(float64(value))
	case float64:
		return t.Number(value)
	case []string:
		shown := make([]string, len(value))
		for i, item := range value {
			shown[i] = Show(item)
		}
		return t.List(shown)
	case string:
		return Show(value)
	}
	return fmt.Sprint(value)
}

// List writes items as an enumeration: "a, b and c".
func (t *Texts) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return strings.Join(items[:last], t.Text("list.comma")) + t.Text("list.and") + items[last]
}
