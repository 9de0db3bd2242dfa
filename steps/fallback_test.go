package steps

import (
	"slices"
	"testing"

	"sweetspot/lang"
)

// TestFallbacks are what is said and offered where nothing more is known.
func TestFallbacks(t *testing.T) {
	english, _ := speakers(t)
	if crucial := Find("goal.crucial"); len(crucial.Options) == 0 || !slices.Equal(crucial.Choices(&Strategy{}, 0, english.Catalogue), crucial.Options) {
		t.Error("the options of a choice are not offered")
	}
	s := &Strategy{Log: []LogEntry{{Changed: []Change{{At: "objectives.added", To: Answer{"Win"}}}}}}
	if got := english.NameOf(Find("objectives"), s, "added"); got != "Win" {
		t.Errorf("an objective that was added and is gone is called %q", got)
	}
	if got := StepOf("unknown"); got != Done {
		t.Errorf("an unknown question is asked in step %v", got)
	}
	if got := english.MetricValue(nil, 1200, "EUR"); got != "1,200" {
		t.Errorf("a value without a metric is %q", got)
	}
	if got := english.Understood("from 22 to 40", "EUR", today); got != "40, from 22" {
		t.Errorf("values without a metric are understood as %q", got)
	}
	for _, id := range []string{"email", "unknown"} {
		want := english.Texts.Text("advice.on", lang.Args{"Platform": "unknown"})
		if platform := english.Catalogue.Platform(id); platform != nil {
			want = platform.On("en")
		}
		if got := english.PlatformOn(id); got != want || got == "" {
			t.Errorf("the people of %s are %q, want %q", id, got, want)
		}
	}
	if problem := Find("content.pillars.share").Check(Answer{"101"}); problem == nil {
		t.Error("more than 100 % of the posts are allowed")
	}
	if problem := Find("content.pillars.share").Check(Answer{"100"}); problem != nil {
		t.Errorf("all posts are refused: %v", problem)
	}
}
