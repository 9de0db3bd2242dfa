// Package catalogue holds what is known of each platform: who is there, how finely its ads can aim,
// what it costs, each figure with its source; and, where no source speaks, this project's own
// judgements, named as such. One data file is one platform.
package catalogue

import (
	"cmp"
	"embed"
	"io/fs"
	"maps"
	"slices"
)

//go:embed data/*.yaml
var builtIn embed.FS

// Catalogue is the platforms that a strategy can choose from.
type Catalogue struct {
	platforms []*Platform
	byID      map[string]*Platform
	sources   map[string]Source
	french    map[string]string
}

// Load reads the platforms built into the program and lays those of user over them: a file with the
// id of a built-in platform replaces it, a new id comes after the rest. The folder has the form of
// the built-in one, sources.yaml and french.yaml included; user may be nil. An error is an Errors,
// which lists everything that is wrong.
func Load(user fs.FS) (*Catalogue, error) {
	data, err := fs.Sub(builtIn, "data")
	if err != nil {
		return nil, err
	}
	c := &Catalogue{
		byID:    map[string]*Platform{},
		sources: map[string]Source{},
		french:  map[string]string{},
	}
	if err := c.lay(data); err != nil {
		return nil, err
	}
	if user == nil {
		return c, nil
	}
	if err := c.lay(user); err != nil {
		return nil, err
	}
	return c, nil
}

// lay reads a folder and puts what it holds over what is there.
func (c *Catalogue) lay(data fs.FS) error {
	folder, errs := readFolder(data, c.sources)
	if len(errs) > 0 {
		return errs
	}
	slices.SortStableFunc(folder.platforms, func(a, b *Platform) int { return cmp.Compare(a.order, b.order) })
	for _, p := range folder.platforms {
		if old := c.byID[p.ID]; old != nil {
			c.platforms[slices.Index(c.platforms, old)] = p
		} else {
			c.platforms = append(c.platforms, p)
		}
		c.byID[p.ID] = p
	}
	c.sources = folder.sources
	maps.Copy(c.french, folder.french)
	return nil
}

// Platforms gives every platform, in catalogue order.
func (c *Catalogue) Platforms() []*Platform { return slices.Clone(c.platforms) }

// Platform gives the platform with that id, or nil.
func (c *Catalogue) Platform(id string) *Platform { return c.byID[id] }

// Source gives the source with that id.
func (c *Catalogue) Source(id string) (Source, bool) {
	source, ok := c.sources[id]
	return source, ok
}

// Phrase gives words that stand in English in a data file (the Of and Note of a share; the Unit,
// Group, Says and Note of a figure; a level of a Geography) in the language "en" or "fr". Words
// without a French form, as a user's own may be, come back as they stand.
func (c *Catalogue) Phrase(english, language string) string {
	if language == "fr" {
		if french, ok := c.french[english]; ok {
			return french
		}
	}
	return english
}
