package document

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sweetspot/document/diagnostic"
	"sweetspot/document/textedit"
	"sweetspot/document/yamledit"
	"sweetspot/steps"
	"sweetspot/test/property"
)

// saver writes a document with other answers, as Render does, or as a naive program would.
type saver func(d *Document, s *steps.Strategy, sections []Section) (string, error)

func save(d *Document, s *steps.Strategy, sections []Section) (string, error) {
	data, _, faults := d.Render(s, sections)
	if data == nil {
		return "", fmt.Errorf("nothing was written: %v", errorsOf(faults))
	}
	return string(data), nil
}

// byHand is a file that somebody keeps by hand, and the answers after a session with the wizard.
type byHand struct {
	text  string
	after *steps.Strategy
}

var filesByHand = rapid.Custom(func(t *rapid.T) byHand {
	s := strategyOf(clean()).Draw(t, "strategy")
	if rapid.IntRange(0, 20).Draw(t, "long") == 20 {
		s.Goal.Challenge = strings.Repeat("é: # ", steps.MaxText/5-1) + "."
	}
	front := plainFront(wanted(s)) + "\n"
	if rapid.IntRange(0, 4).Draw(t, "by hand") > 0 {
		front = newScribe(rapid.Uint64().Draw(t, "hand")).front(wanted(s))
	}
	return byHand{dressed(t, "---\n"+front+"---\n"), answersAfter(t, s)}
})

// dressed gives a file another line end, or a byte-order mark.
func dressed(t *rapid.T, text string) string {
	switch rapid.IntRange(0, 5).Draw(t, "dress") {
	case 0:
		return strings.ReplaceAll(text, "\n", "\r\n")
	case 1:
		return diagnostic.ByteOrderMark + text
	case 2:
		return strings.TrimSuffix(text, "\n")
	}
	return text
}

// answersAfter changes some answers: mostly a few, in items that stay; at times anything.
func answersAfter(t *rapid.T, s *steps.Strategy) *steps.Strategy {
	if rapid.IntRange(0, 9).Draw(t, "all") == 0 {
		return strategyOf(clean()).Draw(t, "after")
	}
	s = s.Clone()
	rarely := rapid.IntRange(1, 60).Draw(t, "rarely")
	if rapid.Bool().Draw(t, "lists") {
		steps.All(func(q *steps.Question) {
			if q.Kind != steps.List || rapid.IntRange(0, 3).Draw(t, q.ID) > 0 {
				return
			}
			n := q.Len(s)
			switch at := rapid.IntRange(0, n).Draw(t, "at"); {
			case at < n && rapid.Bool().Draw(t, "remove"):
				q.Remove(s, at)
			case at < n:
				q.Move(s, at, rapid.IntRange(0, n-1).Draw(t, "to"))
			default:
				q.Insert(s, rapid.IntRange(0, n).Draw(t, "new"))
			}
		})
	}
	steps.Each(s, func(q *steps.Question, item int) {
		if !q.Names && rapid.IntRange(0, rarely).Draw(t, q.ID) == 0 {
			q.Put(s, item, answerTo(t, q, s, item, clean()))
		}
	})
	if rapid.IntRange(0, 5).Draw(t, "kept") == 0 {
		keep(t, s, clean())
	}
	return s
}

// survives reports what a save of other answers lost of what somebody wrote in front matter.
func survives(file byHand, save saver) error {
	d, faults := Read([]byte(file.text), nil)
	if d == nil {
		return fmt.Errorf("not readable: %v", errorsOf(faults))
	}
	if same, err := save(d, d.Strategy, nil); err != nil || same != file.text {
		return fmt.Errorf("nothing changed, and yet it was written anew (%v)", err)
	}
	written, err := save(d, file.after, nil)
	if err != nil {
		return err
	}
	after, faults := Read([]byte(written), nil)
	if after == nil {
		return fmt.Errorf("written and not readable: %v\n%s", errorsOf(faults), written)
	}
	if again, err := save(after, after.Strategy, nil); err != nil || again != written {
		return fmt.Errorf("a second save is another (%v):\n%s\n---\n%s", err, written, again)
	}
	if err := stayed(d, after, file); err != nil {
		return fmt.Errorf("%w, written\n%s", err, written)
	}
	return nil
}

func stayed(d, after *Document, file byHand) error {
	was, is := wanted(d.Strategy), wanted(writable(file.after))
	if got := wanted(after.Strategy); !reflect.DeepEqual(got, is) {
		return errors.New("the answers differ")
	}
	if strings.Contains(d.text, "\r\n") && strings.Count(after.text, "\r\n") != strings.Count(after.text, "\n") {
		return errors.New("the line ends are mixed")
	}
	if d.front.Root == nil {
		return nil
	}
	c := comparison{before: d, after: after}
	c.mapping(d.front.Root, after.front.Root, was, is)
	for _, comment := range d.front.Comments {
		text := d.text[comment.From:comment.To]
		inGone := slices.ContainsFunc(c.gone, func(gone textedit.Span) bool { return comment.From >= gone.From && comment.To <= gone.To })
		if n := strings.Count(after.text, text); n > 1 || n == 0 && !inGone {
			c.fail("the comment %q is there %d times", text, n)
		}
	}
	return errors.Join(c.failed...)
}

// comparison looks for what is no longer as it was in front matter though nothing asked for that.
type comparison struct {
	before, after *Document
	gone          []textedit.Span // items of lists that are not wanted any more
	failed        []error
}

func (c *comparison) fail(format string, args ...any) {
	c.failed = append(c.failed, fmt.Errorf(format, args...))
}

func (c *comparison) mapping(before, after *yamledit.Node, was, is yamledit.Value) {
	last := -1
	for i, key := range before.Keys {
		at := slices.IndexFunc(after.Keys, func(k *yamledit.Node) bool { return k.Value == key.Value })
		wants, known := is.Find(key.Value)
		if at < 0 {
			if !known && !is.Closed {
				c.fail("%s is gone, and nobody asked for that", key.Value)
			}
			continue
		}
		if at < last {
			c.fail("%s changed its place", key.Value)
		}
		last = at
		said, _ := was.Find(key.Value)
		c.value(key, before.Values[i], after.Keys[at], after.Values[at], said, wants)
	}
}

func (c *comparison) value(key, before, keyAfter, after *yamledit.Node, was, is yamledit.Value) {
	old, now := c.before.text[key.Lead:before.End], c.after.text[keyAfter.Lead:after.End]
	switch {
	case reflect.DeepEqual(was, is):
		if old != now {
			c.fail("%q became %q", old, now)
		}
	case before.Kind == yamledit.Mapping && after.Kind == yamledit.Mapping:
		c.mapping(before, after, was, is)
	case before.Kind == yamledit.Sequence && is.Form == yamledit.ListForm:
		c.list(before, after, was, is)
	case before.Kind == yamledit.Scalar && !before.Flow:
		behind := c.before.text[before.End:lineEnd(c.before.text, before.End)]
		_, comment, found := strings.Cut(behind, " #")
		line := c.after.text[keyAfter.Lead:lineEnd(c.after.text, after.End)]
		if found && strings.Trim(behind[:strings.Index(behind, "#")], " ") == "" && !strings.Contains(line, comment) {
			c.fail("%q lost the comment behind it in %q", old+behind, line)
		}
	}
}

// identity returns what tells an item from the others of its list: the values of its keys in tells, or its text
// where it has no keys.
func identity(item yamledit.Value, tells []string) string {
	if item.Form != yamledit.KeysForm {
		return item.Text
	}
	var values []string
	for _, key := range tells {
		value, _ := item.Find(key)
		values = append(values, value.Text)
	}
	return strings.Join(values, "\x00")
}

// list compares the items that have an identity of their own. Those that cannot be told apart, or
// are gone, may lose what they held.
func (c *comparison) list(before, after *yamledit.Node, was, is yamledit.Value) {
	tell := func(of yamledit.Value) []string {
		var names []string
		for _, item := range of.Items {
			names = append(names, identity(item, of.Tells))
		}
		return names
	}
	wasNames, isNames := tell(was), tell(is)
	for i, item := range before.Values {
		name := wasNames[i]
		at := slices.Index(isNames, name)
		if at < 0 || count(wasNames, name) > 1 || count(isNames, name) > 1 {
			c.gone = append(c.gone, textedit.Span{From: item.Lead - 1, To: lineEnd(c.before.text, item.End)})
		} else if old, now := item, after.Values[at]; old.Kind == yamledit.Mapping && now.Kind == yamledit.Mapping {
			c.mapping(old, now, was.Items[i], is.Items[at])
		}
	}
}

func count(names []string, name string) int {
	n := 0
	for _, other := range names {
		if other == name {
			n++
		}
	}
	return n
}

func TestWhatSomebodyWroteSurvives(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		file := filesByHand.Draw(t, "file")
		if err := survives(file, save); err != nil {
			t.Fatalf("%v, of\n%s\nwith the answers\n%s", err, file.text, plainFront(wanted(file.after)))
		}
	})
}
