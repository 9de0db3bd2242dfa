// Package styles holds no styles, where the package that it stands in for has about seventy.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry has every style by its name. Glamour reads and extends it.
var Registry = map[string]*chroma.Style{}

// Register adds a style.
func Register(style *chroma.Style) *chroma.Style {
	Registry[style.Name] = style
	return style
}
