package document

import (
	"embed"

	"sweetspot/lang"
)

//go:embed example/*.yaml
var exampleFiles embed.FS

// Examples are the names of the worked strategies, the one to read first at the front.
func Examples() []string { return []string{"gym", "flip-flops", "furniture"} }

// Example gives the front matter of a worked strategy, between its fences. It reports false where
// there is no example of that name in that language.
func Example(name string, language lang.Language) ([]byte, bool) {
	text, err := exampleFiles.ReadFile("example/" + name + "." + string(language) + ".yaml")
	return text, err == nil
}
