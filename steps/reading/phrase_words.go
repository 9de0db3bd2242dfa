package reading

// The words that tell what a number in an objective stands for.

var raisingVerbs = []string{
	"increase|increasing|increased|raise|raising|grow|growing|growth|boost|boosting|lift|improve|improving|expand|rise|bump|incresae|incrase",
	"augmenter|augmentation|augmente|augmentons|augmentez|accroitre|accroissement|developper|developpement|hausse|hausser|progresser|progression|" +
		"ameliorer|amelioration|booster|croissance|croitre|doper|elargir|monter|grimper|agrandir|relever|augmanter",
	"go|going|move|moving|passer|passe|passons|pass|bring|take|push|porter|amener",
}

const (
	loweringVerbs = "reduce|reducing|lower|lowering|cut|cutting|decrease|decreasing|drop|shorten|down|halve|" +
		"reduire|reduction|baisser|baisse|diminuer|diminution|raccourcir|abaisser|descendre"
	addingVerbs = "gain|gaining|add|adding|win|winning|gagner|gagnons|ajouter|conquerir|rajouter|acquerir"
	// reachingVerbs take the value to be reached, or the count of what is wanted.
	reachingVerbs = "reach|reaching|hit|hitting|get|getting|have|having|achieve|achieving|attain|obtain|sell|selling|book|generate|generating|make|recruit|recruiting|" +
		"hire|sign|collect|receive|attract|bring|fill|keep|maintain|earn|close|secure|land|welcome|drive|driving|find|take|want|need|=deliver|do|aim|target|goal|objective|raech|" +
		"atteindre|atteignons|obtenir|avoir|vendre|vendons|vendez|generer|faire|recruter|embaucher|signer|collecter|recolter|recevoir|attirer|remplir|garder|" +
		"maintenir|realiser|decrocher|trouver|accueillir|viser|vise|depasser|franchir|veux|veut|voulons|voudrais|faut|objectif|but|atteind|ateindre|conclure|compter|enregistrer"
	prepositions = "with|avec|for|pour|per|par|in|en|dans|on|sur|from|across|among|amongst|parmi|via|than|que|chez|within|of|de|d|contre|until|since|depuis|sans|without"
)

var softeners = []string{
	"about|around|approximately|roughly|nearly|almost|minimum|environ|presque|mini|quelque|quelques|only|just", "at least", "at a? minimum",
	"pres|plus|autour|minimum de|d", "au moins|minimum", "more than", "a minimum of", "a? total of", "un total de",
}

var pairBefore = []string{"from|de|d|passer|between", "passer * de", "up|down from", "currently|actuellement|today"}

var baselineBefore = []string{
	"from", "up|down from", "instead of", "au lieu de|d", "contre", "against|versus|vs", "currently|actuellement|today|now at?|a?", "starting from|at",
	"we|i have|had", "we ve|re at?", "we are at?", "on en? a|est a?", "nous avons|sommes a?", "j en? ai", "we re currently at?", "en partant de", "partant de",
	"nous en avons", "par? rapport aux?",
}

var nowWordings = []string{
	"today|now|currently|actuellement|aujourd|aujourdhui|presently", "at the moment", "en ce moment", "a ce jour", "pour l instant", "this year so",
}

var changeBefore = []string{
	"increase|growth|rise|uplift|gain|lift|drop|decrease|reduction|hausse|augmentation|croissance|progression|baisse|diminution|gain|up of|de|d?",
}

var changeAfter = []string{
	"more|extra|additional|new|further|another|nouveaux|nouvelles|nouveau|nouvel|nouvelle|additionnels|additionnelles|supplementaires",
	"de|en plus", "increase|growth|rise|uplift|lift|up|boost|decrease|drop|reduction|cut|higher|lower|fewer|better",
	"d|de augmentation|hausse|croissance|progression|baisse|reduction|mieux", "de? moins",
}

// changeFurther may stand a few words behind: 40 réservations de plus.
var changeFurther = []string{"de|en plus", "supplementaires|supplementaire|additionnels|additionnelles|more|extra", "de moins"}

var loweringBefore = []string{"drop|decrease|reduction|baisse|diminution|cut of|de|d?", "-"}

var loweringAfter = []string{"decrease|drop|reduction|cut|fewer|lower|less", "de baisse|reduction", "d une baisse", "de? moins"}

var multiples = []string{"x", "times more|the|as|our", "fois plus|le|la|les|nos|notre"}

// fractions change a value; those that name no verb stand behind one.
var fractions = []struct {
	wording, behind string
	percent         float64
}{
	{"double|doubling|doubler|doublons|doublez the|our|my|your|le|la|l|les|nos|notre|mes|mon|online|number|sales|orders|bookings|revenue|leads", "", 100},
	{"twice as many|much", "", 100},
	{"triple|tripling|tripler|triplons|triplez the|our|my|your|le|la|l|les|nos|notre|mes|mon|online|number|sales|orders|bookings|revenue|leads", "", 200},
	{"halve|halving the|our|my|your", "", -50},
	{"diviser|divisons|divisez par deux|2", "", -50},
	{"a|one third", "by", 100.0 / 3},
	{"un tiers", "d|de", 100.0 / 3},
	{"a|one quarter", "by", 25},
	{"un quart", "d|de", 25},
	{"half", "by|in", 50},
	{"la? moitie", "de", 50},
}

var timeUnits = []struct {
	wording string
	factor  float64
}{
	{"minutes|minute|min|mins|mn", 1},
	{"hours|hour|h|hr|hrs|heures|heure", 60},
	{"days|day|jours|jour", 24 * 60},
}

var speedBefore = []string{
	"within|under|in|below|to|a|en|sous|dans|within|than", "less|fewer than", "moins de|d", "in under", "d ici", "within an?", "inside",
}

const speedVerbs = "answer|answering|reply|replying|respond|responding|deliver|delivering|ship|shipping|solve|resolve|confirm|" +
	"repondre|repondons|reponse|livrer|livraison|expedier|traiter|resoudre|confirmer|rappeler"

// countedOtherwise are nouns whose number is no value of a metric: effort, time, size, age.
var countedOtherwise = []string{
	"times|fois|posts|post|reels|reel|stories|story|tweets|articles|article|publications|publication|videos|video|lives|shorts|hashtags|=newsletters|" +
		"hours|heures|minutes|days|jours|weeks|semaines|months|mois|years|year|ans|annees|quarters|trimestres|seconds|secondes|" +
		"km|kms|kilometres|kilometers|kilometre|miles|mile|metres|meters|m|kg|kilos|g|grammes|ml|cl|cm|litres|" +
		"star|stars|etoiles|etoile|st|nd|rd|th|er|ere|eme|e|pm|am|platforms|plateformes|accounts|comptes|networks|reseaux|shops|boutiques|magasins|steps|etapes",
	"new posts|videos|reels|articles|publications", "last|past|derniers|dernieres|next|prochains|prochaines|premiers|premieres|first", "- year|day|star|week",
	"year olds|old", "half|demi|demie", "posts|publications|videos de plus", "blog|instagram|facebook|tiktok|linkedin|social posts|post|articles|videos|reels|stories",
}

var noValueBefore = []string{
	"top|no|number|numero|nr|version|room|aged|age|ages|agees|agee|chapter|rang|place|route|rue|studio|level|niveau|bac|article", "the|our|my|their|these|those|its|your",
	"les|nos|mes|leurs|ces|ses|vos|aux|des|all|toutes|tous", "n °|º|o", "#", "of the|our", "between|entre", "more|plus than|que", "open|opened|since|depuis",
	"n|nº|n°|°|º", "code|covid|part|since|under the age of|les moins|plus de",
}

// milestoneBefore lets a figure with an article be a value all the same: the 500 mark.
var milestoneBefore = []string{
	"reach|hit|pass|cross|break|top|exceed the|our?", "atteindre|depasser|franchir|viser|passer les|aux|la?", "barre|cap|seuil des|de", "passer|arriver aux",
	"from|to our|the", "increase|grow|raise|bring|take|move our|the|my", "nos actuels|actuelles?",
}

const budgetWords = "budget|budgets|spend|spending|investing|invest|depenser|depensant|depenses|investir|investissant|costing|priced|each|chacun|chacune|piece"

// metricStarts let a number count a metric though its first word is an effort: 500 video views.
var metricStarts = []string{"video|videos|reel|reels|story|post|posts|article|newsletter views|view|shares|comments|clicks|subscribers|saves|likes|opens", "star|stars|etoiles reviews|review|avis"}
