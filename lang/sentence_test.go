package lang

import (
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// TestSentencesAreThoseOfTheLibrary fills every sentence of every language here and with go-i18n.
func TestSentencesAreThoseOfTheLibrary(t *testing.T) {
	for _, language := range Languages() {
		texts := Load(language)
		for id, s := range texts.sentences {
			args, data := Args{}, map[string]string{}
			for _, name := range s.names {
				args[name], data[name] = "a "+name, "a "+name
			}
			want := texts.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: data})
			if got, filled := s.fill(texts, []Args{args}); !filled || got != want {
				t.Errorf("%s %s: got %q, the library says %q", language, id, got, want)
			}
		}
	}
}

func TestSentenceWithoutItsArgumentIsLeftToTheLibrary(t *testing.T) {
	s, ok := takeApart("Hello {{.Name}}")
	if _, filled := s.fill(nil, []Args{{"Other": 1}}); !ok || filled {
		t.Error("filled without an argument")
	}
	for _, text := range []string{"{{if .A}}b{{end}}", "{{.A", "{{ .A }}", "{{.A.B}}"} {
		if _, ok := takeApart(text); ok {
			t.Errorf("%q was taken apart", text)
		}
	}
}
