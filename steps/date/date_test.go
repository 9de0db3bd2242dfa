package date

import (
	"testing"
	"time"
)

func TestISODate(t *testing.T) {
	for text, want := range map[string]Date{
		"2027-03-31": New(2027, time.March, 31), "2028-02-29": New(2028, time.February, 29),
	} {
		if got, err := ParseISO(text); err != nil || got != want || got.String() != text {
			t.Errorf("ISODate(%q) = %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "2027-02-29", "2027-3-31", "31/03/2027", "2027-03-31 ", "2027-13-01", "27-03-31"} {
		if got, err := ParseISO(text); err == nil || !got.IsZero() {
			t.Errorf("ISODate(%q) = %v, want an error", text, got)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	january := New(2027, time.January, 31)
	if got := january.AddMonths(1).String(); got != "2027-02-28" {
		t.Errorf("a month after 31 January is %s", got)
	}
	if got := january.AddMonths(-2).String(); got != "2026-11-30" {
		t.Errorf("two months before 31 January is %s", got)
	}
	if got := january.AddMonths(13).String(); got != "2028-02-29" {
		t.Errorf("thirteen months after 31 January 2027 is %s", got)
	}
	if got := january.AddDays(29).String(); got != "2027-03-01" {
		t.Errorf("29 days after 31 January is %s", got)
	}
	later := january.AddDays(400)
	if january.DaysUntil(later) != 400 || later.DaysUntil(january) != -400 || !later.After(january) || !january.Before(later) {
		t.Errorf("%v and %v do not compare", january, later)
	}
	if (Date{}).String() != "" || !(Date{}).IsZero() || january.IsZero() {
		t.Error("a blank date is not blank")
	}
}
