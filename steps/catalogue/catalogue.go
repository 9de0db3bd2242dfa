// Package catalogue holds the data about platforms: who uses them, how finely their ads can be targeted and
// what they cost, each figure with its source; and where there is no source, judgements of this project, named
// as such. A platform is one data file.
package catalogue

import (
	"cmp"
	"embed"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

//go:embed data/*.yaml
var data embed.FS

// Catalogue is the platforms that a strategy can choose from, with the sources of their figures.
type Catalogue struct {
	platforms []*Platform
	byID      map[string]*Platform
	sources   map[string]Source
	french    map[string]string
}

// Load reads the built-in platforms and those of the user's folder: a file with the id of a built-in platform
// replaces it, new ids follow. The folder has the form of the built-in one, sources.yaml and french.yaml
// included; user may be nil. The error is an Errors with every problem of the folder. The built-in platforms are
// read once; nothing changes a catalogue.
func Load(user fs.FS) (*Catalogue, error) {
	c, err := builtIn()
	if err != nil || user == nil {
		return c, err
	}
	own := &Catalogue{
		platforms: slices.Clone(c.platforms),
		byID:      maps.Clone(c.byID),
		sources:   c.sources,
		french:    maps.Clone(c.french),
	}
	if err := own.lay(user); err != nil {
		return nil, err
	}
	return own, nil
}

// builtIn returns the catalogue without a user's folder.
var builtIn = sync.OnceValues(func() (*Catalogue, error) {
	folder, err := fs.Sub(data, "data")
	if err != nil {
		return nil, err
	}
	c := &Catalogue{byID: map[string]*Platform{}, sources: map[string]Source{}, french: map[string]string{}}
	if err := c.lay(folder); err != nil {
		return nil, err
	}
	return c, nil
})

// lay reads a folder and replaces or adds what it holds.
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

// Platforms returns every platform, in catalogue order.
func (c *Catalogue) Platforms() []*Platform { return slices.Clone(c.platforms) }

// Platform returns the platform with that id, or nil.
func (c *Catalogue) Platform(id string) *Platform { return c.byID[id] }

// Source returns the source with that id, and whether there is one.
func (c *Catalogue) Source(id string) (Source, bool) {
	source, ok := c.sources[id]
	return source, ok
}

// Phrase translates an English phrase of a data file (Of and Note of a share; Unit, Group, Says and Note of a
// figure; a level of a Geography) into the language "en" or "fr". A phrase without a translation, such as a
// user's own, is returned as it is.
func (c *Catalogue) Phrase(english, language string) string {
	if language == "fr" {
		if french, ok := c.french[english]; ok {
			return french
		}
	}
	return english
}
