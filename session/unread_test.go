package session

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"slices"
	"testing"

	"sweetspot/steps"
)

// TestUnreadTextsComeBack: what was typed and could not be read is there the next time, at its question and item, in
// the order of the questions, until it is dropped.
func TestUnreadTextsComeBack(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	audience, _ := s.Insert(list("audiences"))
	typed := map[Place]string{
		place(s, "business.radius_km", 0):                        "far",
		{Question: steps.Find("audiences.size"), Item: audience}: "many",
		{Question: steps.Find("audiences.ages"), Item: audience}: "all of them",
		place(s, "objectives.deadline", 1):                       "whenever",
	}
	for at, text := range typed {
		s.KeepUnread(at, text)
	}
	if s.UnreadStored() {
		t.Error("it is kept before it is saved")
	}
	d.saved(s.Save())
	if !s.UnreadStored() {
		t.Error("it is not kept")
	}
	again := d.open(s.Path())
	var found []string
	for _, at := range again.UnreadPlaces() {
		text, _ := again.Unread(at)
		found = append(found, at.Question.ID+": "+text)
	}
	if want := []string{"business.radius_km: far", "audiences.ages: all of them", "audiences.size: many", "objectives.deadline: whenever"}; !slices.Equal(found, want) {
		t.Errorf("found %q, want %q", found, want)
	}
	places := again.UnreadPlaces()
	if len(again.Items(list("audiences"))) != len(s.Items(list("audiences"))) || places[1].Item != places[2].Item {
		t.Error("what was typed about one new item is about several")
	}
	if again.Index(places[3]) != 1 {
		t.Errorf("the deadline is that of objective %d", again.Index(places[3]))
	}
	again.Remove(list("objectives"), places[3].Item)
	again.ForgetUnread(places[0])
	d.saved(again.Conclude("")) // the new audience goes too
	d.saved(again.Save())
	if last := d.open(s.Path()); len(last.UnreadPlaces()) != 0 {
		t.Errorf("these came back though they went: %v", last.UnreadPlaces())
	}
}

// TestLeftovers of runs that were killed: what holds a text of somebody becomes a backup.
func TestLeftovers(t *testing.T) {
	d := newDesk(t)
	s := d.file()
	sum := sha256.Sum256([]byte("gym.md"))
	hidden := func(number string) string {
		return d.path(".sweetspot-7fffffff-" + number + "-" + hex.EncodeToString(sum[:4]) + "-00000000-00000000")
	}
	d.write(hidden("00"), "by an editor\n")
	d.write(hidden("01"), "")
	if kept := s.ClearLeftovers(); kept != 1 {
		t.Errorf("%d are kept", kept)
	}
	for _, number := range []string{"00", "01"} {
		if _, err := os.Lstat(hidden(number)); err == nil {
			t.Errorf("%s is still there", hidden(number))
		}
	}
	if backups, _ := d.env.State.Backups(s.Path()); len(backups) != 1 {
		t.Errorf("%d backups", len(backups))
	} else if data, err := backups[0].Read(); err != nil || string(data) != "by an editor\n" {
		t.Errorf("the backup holds %q, %v", data, err)
	}
	if kept := s.ClearLeftovers(); kept != 0 {
		t.Errorf("%d are kept once more", kept)
	}
}

// TestOpenFindings are those that nobody accepted.
func TestOpenFindings(t *testing.T) {
	s := newDesk(t).example()
	all := s.OpenFindings()
	if len(all) < 2 || len(all) != len(s.Report().Findings) {
		t.Fatalf("%d of %d findings are open", len(all), len(s.Report().Findings))
	}
	s.Accept(all[0], "because I say so")
	for _, f := range s.OpenFindings() {
		if FindingKey(f) == FindingKey(all[0]) {
			t.Errorf("%s is open", FindingKey(f))
		}
	}
	if got := len(s.OpenFindings()); got != len(all)-1 {
		t.Errorf("%d are open", got)
	}
}

func TestMarkdownName(t *testing.T) {
	for name, want := range map[string]string{
		"plan": "plan", "plan.md": "plan.md", "Plan.MD": "Plan.MD", "plan.markdown": "plan.markdown", "plan.docx": "plan.md",
		"plan.TXT": "plan.md", "plan 2.0": "plan 2.0.md", "plan.": "plan.md", "q3.draft": "q3.draft.md", ".json": ".json.md", "clients/.pdf": "clients/.pdf.md",
	} {
		if got := MarkdownName(name); got != want {
			t.Errorf("%q is saved as %q, want %q", name, got, want)
		}
	}
}
