package steps

import "strconv"

// ItemIndex finds the items of a list by their keys.
type ItemIndex struct {
	Keys []string       // one for each item, in the order of the list
	At   map[string]int // index of the item with a key
}

// Index returns the keys of the items of the list: their ids, or for items without one the slug of the
// name, with a number appended if an earlier item has that key.
func (q *Question) Index(s *Strategy) ItemIndex {
	index := ItemIndex{At: map[string]int{}}
	for i := range q.Len(s) {
		if id := q.ItemID(s, i); id != "" {
			index.At[id] = i
		}
	}
	next := map[string]int{}
	for i := range q.Len(s) {
		key := q.ItemID(s, i)
		if key == "" {
			key = index.free(q.NameKey(s, i), next)
		}
		index.Keys = append(index.Keys, key)
		index.At[key] = i
	}
	return index
}

// itemAt returns the index of the item with a key, false where there is none.
func (q *Question) itemAt(s *Strategy, key string) (at int, found bool) {
	for i := range q.Len(s) {
		if q.ItemID(s, i) == key {
			return i, true
		}
	}
	at, found = q.Index(s).At[key]
	return at, found
}

// free returns key, with a number appended if an item has that key. next holds the number to try first for
// each key: those below it are taken.
func (index ItemIndex) free(key string, next map[string]int) string {
	if _, taken := index.At[key]; !taken {
		return key
	}
	for n := max(2, next[key]); ; n++ {
		numbered := key + "-" + strconv.Itoa(n)
		if _, taken := index.At[numbered]; !taken {
			next[key] = n + 1
			return numbered
		}
	}
}

// ItemKey returns the key of an item in a path, see Index.
func (q *Question) ItemKey(s *Strategy, item int) string { return q.Index(s).Keys[item] }

// NameKey returns the slug of an item's name, or the singular of the list's key if the name has no Latin
// letters. Several items can have the same.
func (q *Question) NameKey(s *Strategy, item int) string {
	if key := q.nameSlug(s, item); key != "" {
		return key
	}
	return q.singular()
}
