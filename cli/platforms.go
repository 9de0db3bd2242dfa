package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/reading"
)

func (p *program) platformsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "platforms [" + p.texts.Text("cli.platform_id") + "]",
		Short: p.texts.Text("cli.platforms"),
		Long:  p.texts.Text("cli.platforms_long"),
		Args:  argumentCount(0, 1, "cli.one_platform"),
		RunE:  func(_ *cobra.Command, ids []string) error { return p.platforms(ids) },
	}
}

// platforms prints the catalogue, a line a platform, or everything about the one platform in ids.
func (p *program) platforms(ids []string) error {
	platforms, err := p.loadCatalogue()
	if err != nil {
		return err
	}
	page := &platformPage{sp: steps.Speaker{Texts: p.texts, Catalogue: platforms}, out: p.out}
	if len(ids) == 0 {
		return page.list()
	}
	platform := platforms.Platform(ids[0])
	if platform == nil {
		return &textError{id: "cli.no_platform", args: lang.Args{"ID": ids[0]}, hint: true}
	}
	page.platform(platform)
	return nil
}

// platformPage prints the catalogue. Write errors are left to the flush of out.
type platformPage struct {
	sp      steps.Speaker
	out     io.Writer
	sources []string // ids of the sources cited so far, in order
}

// text returns the text with an id below "catalogue.".
func (pg *platformPage) text(id string, args ...lang.Args) string {
	return pg.sp.Texts.Text("catalogue."+id, args...)
}

// list prints a table of the platforms: id, name, share of adults who use it, hours a week it takes.
func (pg *platformPage) list() error {
	table := tabwriter.NewWriter(pg.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, strings.Join([]string{pg.text("platform_id"), pg.text("name"), pg.text("adults"), pg.text("hours")}, "\t"))
	for _, platform := range pg.sp.Catalogue.Platforms() {
		share := "–"
		if adults, known := platform.ShareOf("", "US"); known {
			share = pg.text("share_short", lang.Args{"Share": pg.sp.Texts.Percent(adults.Value * 100), "Country": adults.Country, "Year": fmt.Sprint(adults.Year)})
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", platform.ID, pg.sp.PlatformName(platform.ID), share, pg.sp.Texts.Number(platform.Hours))
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("printing the platforms: %w", err)
	}
	fmt.Fprintln(pg.out, "\n"+pg.text("gloss"))
	return nil
}

// platform prints everything about one platform: figures with country, year and source, then the
// judgements, called that.
func (pg *platformPage) platform(platform *catalogue.Platform) {
	language := string(pg.sp.Texts.Language())
	fmt.Fprintf(pg.out, "%s\n%s\n", pg.sp.PlatformName(platform.ID), platform.Does(language))

	pg.heading("who")
	for _, share := range platform.Shares {
		ages := pg.text("ages", lang.Args{"Ages": share.Ages.String()})
		if share.Ages == (catalogue.Ages{From: 18}) {
			ages = pg.text("all_adults")
		}
		pg.fact(ages, pg.sp.Texts.Percent(share.Value*100), pg.phrase(share.Of), share.Country, share.Year, share.Source, share.Note)
	}
	if len(platform.Shares) == 0 {
		fmt.Fprintln(pg.out, "  "+pg.text("none"))
	}

	pg.heading("ads")
	pg.limits(platform)

	if len(platform.Figures) > 0 {
		pg.heading("figures")
	}
	for _, figure := range platform.Figures {
		pg.figure("", figure)
	}

	pg.heading("judgements")
	pg.judgements(platform)
	pg.listSources()
}

func (pg *platformPage) heading(id string) { fmt.Fprintf(pg.out, "\n%s\n", pg.text(id)) }

// fact prints one figure with its country and year, and the number of its source.
func (pg *platformPage) fact(about, value, of, country string, year int, source, note string) {
	where := fmt.Sprint(year)
	if country != "" {
		where = pg.countryName(country) + ", " + where
	}
	if of != "" {
		where = of + "; " + where
	}
	line := fmt.Sprintf("%s %s (%s) [%d]", about, value, where, pg.cite(source))
	if note != "" {
		line += " " + pg.text("note", lang.Args{"Note": pg.phrase(note)})
	}
	fmt.Fprintln(pg.out, "  "+strings.Join(strings.Fields(line), " "))
}

// figure prints a figure of the catalogue: as its phrase, a percentage or a number with its unit.
func (pg *platformPage) figure(about string, figure catalogue.Figure) {
	value := pg.phrase(figure.Says)
	switch {
	case value != "":
	case figure.Unit == "%":
		value = pg.sp.Texts.Percent(figure.Value)
	default:
		value = pg.sp.Texts.Number(figure.Value) + " " + pg.phrase(figure.Unit)
	}
	pg.fact(about, value, pg.phrase(figure.Group), figure.Country, figure.Year, figure.Source, figure.Note)
}

// limits prints the limits of ads: smallest radius, audience, list and budget, and kinds of places.
func (pg *platformPage) limits(platform *catalogue.Platform) {
	known := false
	for _, limit := range []struct {
		id     string
		figure catalogue.Figure
	}{
		{"radius", platform.Radius}, {"pool", platform.Pool},
		{"list_minimum", platform.ListMinimum}, {"daily_budget", platform.DailyBudget},
	} {
		if limit.figure.Known() {
			known = true
			pg.figure(pg.text(limit.id), limit.figure)
		}
	}
	if levels := platform.Geography.Levels; len(levels) > 0 {
		known = true
		said := make([]string, len(levels))
		for i, level := range levels {
			said[i] = pg.phrase(level)
		}
		pg.fact(pg.text("geography"), strings.Join(said, ", "), "", "", platform.Geography.Year, platform.Geography.Source, platform.Geography.Note)
	}
	if !known {
		fmt.Fprintln(pg.out, "  "+pg.text("none"))
	}
}

// judgements prints the estimates of this project, which no source gives.
func (pg *platformPage) judgements(platform *catalogue.Platform) {
	aim := platform.Aim
	place := pg.text("reach."+string(aim.Location.Reach), lang.Args{"Km": aim.Location.RadiusKm})
	pg.pair(pg.text("hours"), platform.Hours)
	pg.pair(pg.text("place"), place)
	for _, part := range []struct {
		value steps.Crucial
		score float64
	}{
		{steps.CrucialJobRole, aim.JobRole}, {steps.CrucialAge, aim.Age}, {steps.CrucialInterest, aim.Interest},
		{steps.CrucialIntent, aim.Intent}, {steps.CrucialRelationship, aim.Relationship},
	} {
		pg.score(steps.Find("goal.crucial"), string(part.value), part.score)
	}
	for _, kind := range catalogue.GoalKinds() {
		pg.score(steps.Find("goal.kind"), string(kind), platform.Serves[kind])
	}
	fmt.Fprintln(pg.out, "  "+pg.text("score", lang.Args{"What": pg.text("buys"), "Score": platform.Buys}))
}

func (pg *platformPage) pair(what string, value any) {
	fmt.Fprintln(pg.out, "  "+pg.text("pair", lang.Args{"What": what, "Value": value}))
}

func (pg *platformPage) score(q *steps.Question, value string, score float64) {
	what := pg.sp.Value(q, &steps.Strategy{}, value)
	fmt.Fprintln(pg.out, "  "+pg.text("score", lang.Args{"What": what, "Score": score}))
}

// cite returns the number of a source in the list at the end of the page, which it joins.
func (pg *platformPage) cite(source string) int {
	if !slices.Contains(pg.sources, source) {
		pg.sources = append(pg.sources, source)
	}
	return slices.Index(pg.sources, source) + 1
}

// listSources prints the sources cited, by number.
func (pg *platformPage) listSources() {
	if len(pg.sources) == 0 {
		return
	}
	pg.heading("sources")
	for i, id := range pg.sources {
		source, _ := pg.sp.Catalogue.Source(id)
		fmt.Fprintf(pg.out, "  [%d] %s, %s, %d. %s (%s)\n", i+1, source.Title, source.Publisher, source.Year, source.URL,
			pg.text("tier."+tierNames[source.Tier]))
	}
}

// tierNames maps the tier of a source to the end of its id in the text catalogue.
var tierNames = map[string]string{"A": "own", "B": "study", "C": "vendor"}

// phrase translates a phrase of the catalogue data.
func (pg *platformPage) phrase(english string) string {
	return pg.sp.Catalogue.Phrase(english, string(pg.sp.Texts.Language()))
}

// countryName returns the name of a country or area by its code.
func (pg *platformPage) countryName(code string) string {
	switch code {
	case "EU":
		return pg.text("area.eu")
	case "world":
		return pg.text("area.world")
	}
	return reading.CountryName(code, string(pg.sp.Texts.Language()))
}
