package statement

import (
	"slices"
	"sync"

	"sweetspot/lang"
	"sweetspot/steps/reading"
)

// role is what a word does in a goal statement.
type role int

// The roles. The words of each are in lang/<language>/words/goals.toml under the name in roleNames, those that
// are the same in every language in names. Statements are read with the words of all languages at once, because
// people write in other languages than that of their strategy.
const (
	platformWords       role = iota // spellings of platforms that mean nothing else
	plainNames                      // platforms whose names are ordinary words too
	splitNames                      // platforms spelled as two ordinary words
	platformLeads                   // words before a platform
	presenceWords                   // words before "on threads" where the platform is meant
	ownership                       // articles and possessives
	joints                          // words and marks between two platforms of one enumeration
	platformParts                   // what a platform consists of, and what is done with it
	activities                      // activities on platforms that need no platform beside them
	readers                         // words that make a newsletter or a podcast the description of people
	useVerbs                        // verbs whose object is the platform itself
	outcomeVerbs                    // verbs that begin an outcome
	outcomeNouns                    // results that a business lives on
	namesNothing                    // words that may precede what the goal names
	boundaries                      // words that end the part of a statement that names the goal
	gettingVerbs                    // verbs that win customers as well as followers
	meansOpenings                   // words that begin how, or for whom, rather than what
	mannerOpenings                  // words behind which there is only how: "with a clear voice"
	introductions                   // "our goal is to" and the like
	stageOpenings                   // words that begin a clause before the goal, as in "with Instagram, …"
	vanities                        // counts that everybody wants more of
	awareness                       // being known: everybody's wish unless the statement says to whom or for what
	presences                       // being there
	commonplaces                    // goals that could be anybody's, word for word
	specificOpenings                // words that begin to whom or for what somebody is known
	looseOpenings                   // the same, but only behind a word of beingKnown or before a number
	beingKnown                      // words of awareness after which "of" may name people: "known of", not "visibility of a museum"
	placeOpenings                   // words that begin a place, which makes no goal specific
	outcomeClause                   // openings of the clause that says what the wish is for
	anybody                         // people and things that make no goal specific
	onlineWords                     // words for being online
	timeWords                       // units of time and of change, which make a number count nothing sold
	countWords                      // numbers in letters
	calendarWords                   // dates and periods
	directionOnly                   // words of a statement that does not say what is to change
	namingPrepositions              // prepositions that alone make a plain name a platform: "sur Threads"
	presencePreposition             // a preposition that does so only behind a word of presenceWords
	platformPurposes                // words that lead from an activity to its platform: "clips for Instagram"
	platformOrigins                 // words right behind the verb that lead to a platform: "switch from Facebook"
	partLinks                       // words between a part and its platform: "followers on our Instagram"
	placePrepositions               // prepositions before a platform that is meant as a place
	customerOpenings                // words that begin who pays for an activity: "videos for 30 couples"
	ownPeople                       // words that make followers people who are there already: "50 of our followers"
	raisingWords                    // words that make followers a count to raise
	buyingClauses                   // what followers may be asked to do
	buyerOwners                     // words before followers who are asked to do something
	peopleClauses                   // words that begin what followers are to do
	peopleOrigins                   // words that begin where a number of followers is to go or to come from
	everybody                       // audiences that are all people
	commonVirtues                   // what any rival says of itself
	praise                          // words of praise and joining words around commonVirtues
	doings                          // what people do, right behind the people: "the community knows"
	roles                           // their number
)

// roleNames are the keys of the roles.
var roleNames = [roles]string{
	platformWords:       "platform_words",
	plainNames:          "plain_names",
	splitNames:          "split_names",
	platformLeads:       "platform_leads",
	presenceWords:       "presence_words",
	ownership:           "ownership",
	joints:              "joints",
	platformParts:       "platform_parts",
	activities:          "activities",
	readers:             "readers",
	useVerbs:            "use_verbs",
	outcomeVerbs:        "outcome_verbs",
	outcomeNouns:        "outcome_nouns",
	namesNothing:        "names_nothing",
	boundaries:          "boundaries",
	gettingVerbs:        "getting_verbs",
	meansOpenings:       "means_openings",
	mannerOpenings:      "manner_openings",
	introductions:       "introductions",
	stageOpenings:       "stage_openings",
	vanities:            "vanities",
	awareness:           "awareness",
	presences:           "presences",
	commonplaces:        "commonplaces",
	specificOpenings:    "specific_openings",
	looseOpenings:       "loose_openings",
	beingKnown:          "being_known",
	placeOpenings:       "place_openings",
	outcomeClause:       "outcome_clause",
	anybody:             "anybody",
	onlineWords:         "online_words",
	timeWords:           "time_words",
	countWords:          "count_words",
	calendarWords:       "calendar_words",
	directionOnly:       "direction_only",
	namingPrepositions:  "naming_prepositions",
	presencePreposition: "presence_preposition",
	platformPurposes:    "platform_purposes",
	platformOrigins:     "platform_origins",
	partLinks:           "part_links",
	placePrepositions:   "place_prepositions",
	customerOpenings:    "customer_openings",
	ownPeople:           "own_people",
	raisingWords:        "raising_words",
	buyingClauses:       "buying_clauses",
	buyerOwners:         "buyer_owners",
	peopleClauses:       "people_clauses",
	peopleOrigins:       "people_origins",
	everybody:           "everybody",
	commonVirtues:       "common_virtues",
	praise:              "praise",
	doings:              "doings",
}

// vocabularies index the wordings of each role in all languages.
var vocabularies = sync.OnceValue(func() *[roles]reading.Vocabulary { return index(lang.BuiltInWords()) })

func index(words lang.Words) *[roles]reading.Vocabulary {
	var all [roles]reading.Vocabulary
	for at, name := range roleNames {
		wordings := slices.Concat(names[role(at)], words.List("goal."+name))
		all[at] = reading.NewVocabulary(wordings)
	}
	return &all
}

// match returns how many words fit the longest wording of a role, 0 if none does.
func match(words []reading.Word, r role) int { return vocabularies()[r].Match(words) }
