package steps

import (
	"fmt"
	"testing"
	"time"

	"sweetspot/lang"
	"sweetspot/steps/date"
	"sweetspot/steps/reading"
)

// TestEveryMetricIsReadByItsName reads a sentence with the name of each metric, and values in its unit, in each language.
func TestEveryMetricIsReadByItsName(t *testing.T) {
	today := date.New(2026, time.November, 22)
	values := map[Unit][2]string{
		Count: {"80", "120"}, Percent: {"12 %", "20 %"}, Money: {"80 €", "120 €"}, Minutes: {"30 minutes", "20 minutes"},
		Ratio: {"2", "3"}, Score: {"3", "4.5"},
	}
	links := map[lang.Language]string{lang.English: "%s from %s to %s", lang.French: "%s : passer de %s à %s"}
	for _, language := range lang.Languages() {
		texts := lang.Load(language)
		for _, metric := range Metrics() {
			if language == lang.French && metric.ID == "followers" {
				continue // « abonnés » are those of a newsletter too
			}
			name := texts.Text("metric." + metric.ID + ".name")
			sentence := fmt.Sprintf(links[language], name, values[metric.Unit][0], values[metric.Unit][1])
			if got := reading.ReadPhrase(sentence, today); got.Metric != metric.ID {
				t.Errorf("%s: %q is read as one of %q", language, sentence, got.Metric)
			}
		}
	}
}
