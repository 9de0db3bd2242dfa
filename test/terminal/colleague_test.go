//go:build terminal

package terminal

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"sweetspot/lang"
)

// More keys as a terminal sends them.
const (
	upKey       = "\x1b[A"
	endKey      = "\x1b[F"
	tabKey      = "\t"
	escapeKey   = "\x1b"
	undoKey     = "\x1a"      // Ctrl+Z
	redoKey     = "\x19"      // Ctrl+Y
	saveKey     = "\x13"      // Ctrl+S
	checkInKey  = "\x12"      // Ctrl+R
	moveDownKey = "\x1b[1;3B" // Alt+Down
)

// spot is a question about the items of a list, to which somebody adds a text.
type spot struct{ list, question string }

var spots = []spot{
	{"competitors", "edge"}, {"objectives", "owner"}, {"accounts", "purpose"}, {"channels", "role"},
	{"content.pillars", "name"}, {"competitors", "name"},
}

// colleague works in a window on a file that others work on too. They only ever add to a text, so that whatever
// somebody typed has to be somewhere at the end.
type colleague struct {
	*window
	office *office
	name   string
	texts  *lang.Texts
	random *rand.Rand
	rows   map[string]int // how far down in the overview a list is
	typed  int
}

var errDisturbed = errors.New("something came up")

// round does one thing, whatever comes up meanwhile.
func (c *colleague) round() error {
	what, at := c.random.IntN(12), spots[c.random.IntN(len(spots))]
	which := c.random.IntN(2)
	for try := 0; ; try++ {
		err := c.disturbed()
		if err == nil {
			switch what {
			case 0:
				err = c.checkIn()
			case 1:
				err = c.move(at)
			case 2:
				err = c.undoAndRedo()
			default:
				if err = c.find(at, which); err == nil {
					err = c.add(at)
				}
			}
		}
		if err == nil || errors.Is(err, errEnded) || try == 3 && !errors.Is(err, errDisturbed) {
			return err
		}
		if try == 3 {
			return nil // there is too much coming and going for this
		}
		if !errors.Is(err, errDisturbed) { // a key went to what came up before it
			c.office.note("%s: %v", c.name, err)
			c.escape()
		}
	}
}

// mark is a text that nobody typed before.
func (c *colleague) mark() string {
	c.typed++
	return fmt.Sprintf("%sm%dx", c.name, c.typed)
}

// disturbed answers what is asked, and closes what is said, over the screen. Half of the questions wait.
func (c *colleague) disturbed() error {
	for range 20 {
		switch {
		case c.shows(c.texts.Text("ui.conflict.later")):
			if _, err := c.decide(c.random.IntN(4)); err != nil && !errors.Is(err, errDisturbed) {
				return err
			}
		case c.overlaid():
			c.escape()
		default:
			return nil
		}
	}
	return errors.New("questions without end")
}

// What is decided of a question.
const (
	choiceMine = iota
	choiceTheirs
	choiceBoth
	choiceLater
)

// decide answers the question on the screen, and reports whether it was decided. Where there is no third choice, both is
// theirs.
func (c *colleague) decide(choice int) (bool, error) {
	time.Sleep(650 * time.Millisecond) // keys that come sooner were typed before it was read
	o := c.office
	both := c.shows(strings.TrimSuffix(c.texts.Text("ui.conflict.both", lang.Args{"Answer": ""}), " "))
	if choice == choiceBoth && !both {
		choice = choiceTheirs
	}
	if err := c.tellsApart(); err != nil {
		return false, err
	}
	o.note("%s decides %d: %s", c.name, choice, c.body())
	keys := homeKey + strings.Repeat(downKey, choice)
	if choice == choiceLater {
		keys = endKey
	}
	c.press(keys)
	c.settle()
	if err := c.pressed(enterKey); err != nil {
		return false, err
	}
	o.mutex.Lock()
	defer o.mutex.Unlock()
	switch choice {
	case choiceMine:
		o.mine++
	case choiceTheirs:
		o.theirs++
	case choiceBoth:
		o.both++
	default:
		o.later++
	}
	return choice != choiceLater, nil
}

// tellsApart checks that the choices on the screen read differently, and that no id is among them.
func (c *colleague) tellsApart() error {
	text := c.text()
	label := func(id string) string { return words(c.texts.Text(id, lang.Args{"Answer": ""})) }
	_, rest, found := strings.Cut(text, label("ui.conflict.mine"))
	mine, rest, found2 := strings.Cut(rest, label("ui.conflict.theirs"))
	theirs, _, _ := strings.Cut(rest, label("ui.conflict.later"))
	theirs, _, _ = strings.Cut(theirs, label("ui.conflict.both"))
	if found && found2 && strings.TrimSpace(mine) == strings.TrimSpace(theirs) { // on a small screen not all is in sight
		return fmt.Errorf("the choices read alike: %q", theirs)
	}
	for _, id := range []string{"fitco-moorgate", "the-gyms-inside", "facebook-63lc", "hr-breakfast", "hr-ads", "guest-pass"} {
		if strings.Contains(text, id) {
			return fmt.Errorf("the id %s is shown", id)
		}
	}
	return nil
}

// overlays are what stands on the screen where something came up: a question, or what came in, from its first words to
// its last, which may be out of sight.
func (c *colleague) overlays() []string {
	last := strings.Fields(c.texts.Text("ui.elsewhere.undo"))
	return []string{c.texts.Text("ui.conflict.later"), c.texts.Text("ui.elsewhere.title"), strings.Join(last[len(last)-2:], " ")}
}

// overlaid reports whether something came up.
func (c *colleague) overlaid() bool { return slices.ContainsFunc(c.overlays(), c.shows) }

// add writes a text at the end of the answer on the screen, and confirms it.
func (c *colleague) add(at spot) error {
	mark := c.mark()
	c.press(endKey + " " + mark)
	if err := c.sees(mark); err != nil {
		return err
	}
	if !c.shows(c.label(at.list, at.question)) {
		return fmt.Errorf("%s was typed elsewhere", mark)
	}
	if c.random.IntN(4) == 0 {
		time.Sleep(time.Second) // a pause in which it is saved
	}
	c.office.note("%s types %s at %s.%s", c.name, mark, at.list, at.question)
	c.press(enterKey)
	label := c.label(at.list, at.question)
	for late := time.Now().Add(patience / 4); c.shows(label) && !c.overlaid(); time.Sleep(3 * time.Millisecond) {
		if time.Now().After(late) {
			return fmt.Errorf("%q was not confirmed", mark)
		}
	}
	c.office.wrote(mark)
	return nil
}

// move moves the first item of a list down, and up again.
func (c *colleague) move(at spot) error {
	if err := c.open(at.list); err != nil {
		return err
	}
	c.press(homeKey + moveDownKey)
	c.settle()
	return nil
}

// undoAndRedo takes the last answer back and makes it again.
func (c *colleague) undoAndRedo() error {
	c.press(undoKey)
	c.settle()
	if c.overlaid() {
		return nil
	}
	c.press(redoKey)
	c.settle()
	return nil
}

// checkIn adds a text to what happened until today.
func (c *colleague) checkIn() error {
	c.press(checkInKey)
	c.settle() // on a small screen no words tell that it is there
	for range 8 {
		switch {
		case c.overlaid():
			return errDisturbed
		case !c.shows(c.texts.Text("checkin.about_note")):
			if err := c.pressed(tabKey); err != nil {
				return err
			}
			continue
		}
		mark := c.mark()
		c.press(endKey + " " + mark)
		if err := c.sees(mark); err != nil {
			return err
		}
		if err := c.pressed(enterKey); err != nil {
			return err
		}
		c.office.wrote(mark)
		if c.overlaid() {
			return nil
		}
		c.escape()
		return nil
	}
	return errors.New("what happened is not asked")
}

// conclude completes the revision, and reports whether something was asked or came in.
func (c *colleague) conclude() (asked bool, err error) {
	for range 30 {
		if c.overlaid() {
			asked = true
			if c.shows(c.texts.Text("ui.conflict.later")) {
				_, err = c.decide(c.random.IntN(3))
			} else {
				c.escape()
			}
			if err != nil && !errors.Is(err, errDisturbed) {
				return asked, err
			}
			continue
		}
		why, saved := c.texts.Text("ui.conclude.why"), c.texts.Text("ui.saved.title")
		c.press(saveKey)
		if err := c.sees(append(c.overlays(), why, saved)...); err != nil {
			return asked, err
		}
		if c.shows(why) {
			c.press(enterKey)
			if err := c.sees(append(c.overlays(), saved)...); err != nil {
				return asked, err
			}
		}
		if c.overlaid() {
			continue
		}
		c.escape()
		return asked, nil
	}
	return asked, errors.New("questions without end")
}
