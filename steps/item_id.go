package steps

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strconv"
	"strings"
)

// ItemID is the id of an item, or "" where it has none (yet).
func (q *Question) ItemID(s *Strategy, at int) string { return *q.items.id(s, at) }

// SetItemID gives an item the id that it has in a file.
func (q *Question) SetItemID(s *Strategy, at int, id string) { *q.items.id(s, at) = id }

// UsedIDs are the ids that items of a file have or once had, by the paths of the items: audiences.workers.
// The zero value knows none.
type UsedIDs map[string]bool

// Note adds the ids of the items of a strategy, its check-ins too, and of those that its log speaks of.
func (u UsedIDs) Note(s *Strategy) {
	note := func(list *Question) {
		for i := 0; list.Kind == List && i < list.Len(s); i++ {
			u[list.ID+"."+list.ItemID(s, i)] = true
		}
	}
	All(note)
	note(Results())
	for _, entry := range s.Log {
		for _, change := range entry.Changed {
			if at := FindPlace(change.At); at.Key != "" {
				u[at.List.ID+"."+at.Key] = true
			}
		}
	}
}

// Identify gives an item its id, once something is known of it and for good: the slug of its first name. Four
// letters or digits are added where the name has no Latin letters, and where another item has that id or one
// of used. They come from the name, so that two programs that read the same file make the same ids. It is not
// for a name that is still being typed.
func (q *Question) Identify(s *Strategy, at int, used UsedIDs) {
	id := q.items.id(s, at)
	if *id != "" || q.Empty(s, at) {
		return
	}
	taken := func(id string) bool { return used[q.ID+"."+id] || q.HasItem(s, id) }
	base := q.nameSlug(s, at)
	if base != "" && !taken(base) {
		*id = base
		return
	}
	if base == "" {
		base = q.singular()
	}
	*id = DistinctID(base, q.itemWords(s, at), taken)
}

// DistinctID returns base with four letters or digits behind it that come from words, such that it is not
// taken.
func DistinctID(base, words string, taken func(id string) bool) string {
	const characters = 4
	for try := 0; ; try++ {
		sum := sha256.Sum256([]byte(words + "\x00" + strconv.Itoa(try)))
		id := base + "-" + strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:characters]
		if !taken(id) {
			return id
		}
	}
}

// nameSlug returns the slug of an item's name, the day itself of one named by a day, "" where the name has no
// Latin letters.
func (q *Question) nameSlug(s *Strategy, at int) string {
	name := q.Naming().Answer(s, at).String()
	if q.Naming().Kind == Day {
		return name
	}
	return Slug(name)
}

// Rename gives an item another id, also where answers refer to it.
func (q *Question) Rename(s *Strategy, at int, id string) {
	old := q.ItemID(s, at)
	q.SetItemID(s, at, id)
	if old == "" || old == id {
		return
	}
	Each(s, func(other *Question, item int) {
		answer := other.Answer(s, item)
		if found := slices.Index(answer, old); other.Of == q.ID && found >= 0 {
			renamed := slices.Clone(answer)
			renamed[found] = id
			other.Put(s, item, renamed)
		}
	})
	for i := range s.Results {
		if value, counted := s.Results[i].Values[old]; counted && q.ID == "objectives" {
			values := withoutKey(s.Results[i].Values, old)
			values[id] = value
			s.Results[i].Values = values
		}
	}
}

// Referred reports whether answers refer to items of the list.
func (q *Question) Referred() bool {
	found := false
	All(func(other *Question) { found = found || other.Of == q.ID })
	return found
}

// HasItem reports whether an item of the list has that id.
func (q *Question) HasItem(s *Strategy, id string) bool {
	for i := range q.Len(s) {
		if q.ItemID(s, i) == id {
			return true
		}
	}
	return false
}

// itemWords returns what an item is known by: its name and what tells it apart, or where it has no name all
// that is answered about it.
func (q *Question) itemWords(s *Strategy, at int) string {
	nameless := q.Naming().Answer(s, at).Blank()
	words := q.ID
	for i := range q.Items {
		if sub := &q.Items[i]; nameless || sub.Names || sub.Tells {
			words += "\x00" + strings.Join(sub.Answer(s, at), "\x01")
		}
	}
	return words
}

// singular returns the key of a list without its plural: audience.
func (q *Question) singular() string { return strings.TrimSuffix(q.Key(), "s") }
