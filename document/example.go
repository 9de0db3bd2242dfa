package document

import (
	"embed"

	"sweetspot/lang"
)

//go:embed example/*.yaml
var exampleFiles embed.FS

// Examples returns the names of the example strategies, the one to read first at the front.
func Examples() []string { return []string{"gym", "training", "library", "flip-flops", "furniture"} }

// Example returns the front matter of an example strategy, without its fences. It reports false if there is
// none of that name in that language.
func Example(name string, language lang.Language) ([]byte, bool) {
	text, err := exampleFiles.ReadFile("example/" + name + "." + string(language) + ".yaml")
	return text, err == nil
}
