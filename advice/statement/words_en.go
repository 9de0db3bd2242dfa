package statement

// english are the English words of goal statements.
var english = lexicon{
	platformWords: {
		"social media|medias|network|networks|networking|medium|platform|platforms|channels|channel",
		"socials|socmed",
	},
	platformLeads: {"on|via|use|using|utilise|join|through|onto|our|a|from|start|launch"},
	presenceWords: {
		"be|being|active|present|presence|post|posting|publish|grow|followers|page|account|more|start|live|" +
			"sell|visible|exist|advertise|get",
	},
	ownership: {"our|my|a|an|the|your|page"},
	joints:    {"and|or|ex|the|our|on|also"},
	platformParts: {
		"page|pages|account|accounts|profile|profiles|channel|channels|feed|feeds|grid|group|groups|server|" +
			"presence|strategy|strategies|game|marketing|campaign|campaigns|calendar|bio|stats|statistics|" +
			"algorithm|followers|follower|likes|subscribers|fans|views|engagement|reach|visibility|audience|" +
			"community|posts|post|reels|reel|stories|story|shorts|lives|live|videos|video|content|tweets|" +
			"hashtags|publications|ads|ad|pub|pubs|advertising|communication|activity|growth|performance|" +
			"performances|following|shop|boutique|challenge|challenges|trend|trends|skills|followings|influence",
	},
	activities: {
		"post|posting|publish|publishing|tweet|tweeter|communicate more often|regularly|frequently",
		"post|posting|publish|publishing|tweet|tweeter|blog|blogging|share|communicate|communicating more|" +
			"often|regularly|daily|weekly|every|each|consistently|frequently|better|again|online",
		"post|posting|publish|publishing|share content|videos|video|reels|reel|stories|photos|pictures|" +
			"articles|posts|publications|on|at content|videos|reels|stories|photos|posts|publications|post|" +
			"story|reel|times|article|articles?",
		"post|posting|publish|tweet content|videos|video|reels|reel|stories|photos|pictures|articles|posts|" +
			"publications|good|great|quality|nice|beautiful|better|new|interesting|fun|funny",
		"post|posting|publish|publishing|share #|a|one|two|three|four|five|several times|time|post|posts|" +
			"reel|reels|story|stories|video|videos|photo|photos|article|articles|publication|publications|" +
			"tweets",
		"to? be|being|get more? active|present|regular|consistent on|online|with",
		"podcast|podcasts|blog|blogs|vlog|webinar|webinars|newsletter|newsletters|hashtag|hashtags|reels|" +
			"reel|tweets|giveaway|giveaways|influencers",
		"hire|hiring|recruit|find a|an? community|social|influencers manager|media?",
		"work|working|collaborate|partner with some|local? influencers|bloggers|youtubers|tiktokers|creators",
		"competition|contest|contests on", "community|social manager|managers|media manager?",
		"make|making|create|creating|film|filming|shoot|produce|producing|do|doing|creation|upload a|some|" +
			"more|better|great|nice|good|short|fun|our? short|fun|more|funny|weekly? videos|video|content|" +
			"stories|shorts|lives|clips|vlogs|tutorials|memes",
		"content", "sharing|share|shares|like|liker our posts|publications|stories|reels", "videos|memes",
		"more|daily|weekly|better shorts|lives|stories|live", "go|going|do|doing live|lives",
		"run|running|do|doing|buy|launch some|more|our|paid|online? ads|adverts|pub|pubs|advertising|" +
			"campaigns|ad",
		"vlogging|blogging|podcasting|streaming|tweeting|vlogger",
		"start|launch|launching|create|creating|open|opening|set|make|have|having|get|build|redo|relaunch|" +
			"refresh|creation up? a|an|our|my|the? new|better|professional|proper|own|company|business|" +
			"fan? page|account|profile|channel|website|site|webshop|vlog|boutique|app|group|fanpage|server web|" +
			"internet?",
		"website|webpage|site web|internet|redesign", "presence on|online",
		"two|three|four|five|several|all|other the? networks|platforms", "editorial calendar|planning",
		"planning editorial publication?", "content|publishing|social|posting plan|calendar|strategy|schedule",
		"online|digital|web marketing|communication|strategy|advertising", "communication|marketing digital",
		"seo|emailing|mailings", "sponsored|booster|boost our|more? posts|publications",
		"frequency|rhythm of our|publication|posts|posting|publications?", "photos on",
		"going|go digital|online", "filter", "do|doing more|better? marketing|communication|com|social",
	},
	readers: {
		"subscribers|subscriber|readers|reader|listeners|regulars|list|buyers|customers|clients|viewers|fans",
	},
	useVerbs: {
		"use|using|utilise|leverage|exploit|master|join|invest|dominate|conquer|crack|advertise",
	},
	outcomeVerbs: {
		"sell|selling|book|fill|filling|recruit|recruiting|hire|hiring|sign|convert|converting|turn|" +
			"turning|convince|convincing|persuade|help|helping|answer|answering|reply|replying|respond|solve|" +
			"rent|renting|cut|reduce|reducing|lower|halve|shorten|retain|welcome|deliver|earn|enrol|enroll|" +
			"enlist|serve|teach|train|collect|clear|empty|win|secure|reassure|register|invite|interview|" +
			"appoint|let|rehome|house|replace|double|triple",
		"location|former",
	},
	outcomeNouns: {
		"sale|sales|booking|bookings|customer|customers|client|clients|revenue|revenues|turnover|profit|" +
			"profits|income|order|orders|lead|leads|member|members|membership|memberships|donor|donors|" +
			"donation|donations|patient|patients|guest|guests|student|students|pupil|pupils|applicant|" +
			"applicants|application|applications|candidate|candidates|apprentice|apprentices|volunteer|" +
			"volunteers|contract|contracts|subscription|subscriptions|ticket|tickets|reservation|reservations|" +
			"enquiry|enquiries|inquiries|quote|quotes|appointment|appointments|footfall|visitor|visitors|" +
			"basket|buyer|buyers|shopper|shoppers|referral|referrals|review|reviews|complaint|complaints|" +
			"signups|conversion|conversions|attendance|attendees|tenants|families|retention|loyalty|repeat|" +
			"demo|demos|trial|trials|seats|parents|mums|brides|readers|listeners|viewers|teenagers|teens|" +
			"residents|neighbours|locals|commuters|tourists|owners|purchases|visits",
		"prospect|prospects|places",
	},
	namesNothing: {
		"to|a|an|the|our|my|your|their|its|this|that|we|i|us|it|they|you|ourselves|myself|is|are|am|be|" +
			"being|become|becoming|get|getting|have|having|make|making|do|doing|go|going|start|starting|begin|" +
			"keep|want|need|should|must|would|like|will|ll|m|re|ve|s|try|trying|finally|really|very|also|" +
			"please|just|actively|and|or|on|in|into|onto|at|of|up|out|over|as|all|every|each|both|some|any|" +
			"several|other|much|many|lots|lot|more|most|better|bigger|best|big|new|good|great|strong|stronger|" +
			"real|proper|professional|nice|active|present|regular|regularly|consistent|well|seriously|" +
			"different|main|local|digital|online|social|everywhere|far|further|grow|growing|growth|increase|" +
			"increasing|improve|improving|develop|developing|boost|boosting|build|building|expand|expanding|" +
			"enhance|strengthen|raise|raising|optimise|optimize|gain|gaining|push|scale|scaling|move|launch|" +
			"launching|create|creating|open|opening|set|relaunch|revive|manage|managing|run|running|maintain|" +
			"update|redo|invest|investing|focus|work|working|extend|widen|broaden|spread|show|attract|" +
			"attracting|win|reach|reaching|stop|leave|quit|stay|exist|shine|perform|succeed|use|using|utilise|" +
			"utilize|leverage|exploit|master|join|joining|conquer|dominate|organise|organize|host|hold|learn|" +
			"understand|know|post|posting|publish|advertise|advertising|promote|promoting|communicate|hit|beat|" +
			"achieve|obtain|generate|generating|drive",
		"the? number|amount|quality|use|usage|look|design|tone|frequency|image|power|potential|level|way|" +
			"impact|footprint|consistency|regularity|aesthetic|aesthetics of?",
		"come|coming up with", "per|a|an day|week|month", "hour|hours|minutes|time|efforts|effort|energy",
		"business|company|brand|shop|store|bakery|salon|restaurant|firm|agency|team|name|studio|garage|gym|" +
			"cafe|bar|hotel|practice|products|product|services|service|work|brands|start ups?",
		"least|minimum|on|s|me|m|a|active|actives|present|presents|local|locale|digital|booster|animation|" +
			"creation",
		"usage|look|design|image|impact", "commerce|salon|atelier|association|boutique|restaurant",
	},
	boundaries: {
		"to|so|for|by|through|via|thanks|with|who|that|which|because|among|from|and|or|in|this|next|before|" +
			"until|every|each|at|as|like|within|pour|a|regularly|daily|weekly|more|seriously|properly|too|also|" +
			"now|again|everywhere|better|effectively|often|first",
	},
	gettingVerbs: {"win|earn|collect|secure|receive"},
	meansOpenings: {
		"through|via|thanks|who|whose|which|because|among|amongst|from|for|by|with|pour",
	},
	introductions: {
		"our|my|the|one|main|primary|key|number|biggest|first|single|only? main|first|only|big|next|" +
			"biggest|key|marketing|business|social? media? goal|aim|objective|target|mission|priority|ambition|" +
			"plan|wish|purpose|dream this|next|for|in? year|month|2027|quarter? is|are|would|will|:|=|-? be|to?",
		"principal? mission|ambition principal|pour? 1|2027? c|:|=|-?",
		"we|i|they want|need|would|have|aim|plan|wish|hope|intend|must|should|will|ll|re|are|m|am like|" +
			"going|looking|trying|hoping|planning? to",
		"goal|objective|aim :|=|-", "what we|i want|need is|: to?", "pour|so that?",
		"this|next year|quarter|month|spring|summer|autumn|winter",
	},
	stageOpenings: {
		"with|through|via|on|thanks|from|by|in|before|this|next|within|over|during|because|among|for|starting",
		"pour",
	},
	vanities: {
		"followers|follower|folowers|followings|following|likes|like|views|view|subscribers|subs|fans|" +
			"impressions|clicks|engagement|engagements|interactions|reactions|shares|mentions|retweets|" +
			"comments|hype",
		"people following|follow us?",
		"our|my|more|organic|greater|better|wider|increase|improve|grow|boost reach", "blue tick",
	},
	awareness: {
		"liked|loved|attention|exposure|traction|fame|celebrity|visibility|visibilty|visible|notoriety|" +
			"awareness|awarness|known|famous|recognised|recognized|recognition|popular|popularity|noticed|seen|" +
			"heard|recognisable|renown|renowned|buzz|reconnaissance|reputation|reputations|audience|audiences|" +
			"community|following|unmissable",
		"e reputation",
	},
	presences: {
		"presence|present|presents|exist|existence|active|actives|shine|explode|everywhere",
	},
	commonplaces: {
		"reach|touch more|a|maximum|as much|many|wider|bigger|larger|broader|new|large|great? people|" +
			"audience|audiences|public",
		"household name", "know|knows our? name|brand", "talk of the? town", "fan base",
		"maximum|possible number? of people", "as many people|eyes", "blow|blowing up",
		"everyone|everybody s lips", "show|tell the? world|everyone", "know that? we|on exist",
		"go|going|went|become|becoming|get|getting|be|make? a? viral|virals|virals", "viral|virality",
		"the|some|a|create|make? buzz|buzzer",
		"get|getting|put|have|spread our|my|the|your name|brand|names|word|selves|business|company out|" +
			"everywhere|around there?",
		"out there", "make a? name for?", "make|making a|some? noise|waves|splash",
		"put ourselves|us|our on the map?", "on the map", "make ourselves|us|people known|talk|aware",
		"people|everyone|everybody talk|talking|to|know|knows about|us|talk? us|about? us?",
		"raise|lift|increase|boost|elevate our|my|the? brand? profile", "stand|standing out", "top of mind",
		"number|no 1|one|°",
		"leader|leaders|leading|reference|references|influencers|trendy|trending|star|stars", "the best|biggest",
		"strong|stronger|build|grow|develop|strengthen|promote|improve|boost our|the|my|a? brand|image|" +
			"branding brand|identity|image?",
		"brand building|recognition|image|awareness|love|engagement|visibility",
		"improve|better|modernise|modernize|refresh our|my|the image|reputation",
		"first|top|rank of|on page|the? on|of? google", "be|being everywhere",
		"own|dominate the market|conversation", "word of|a mouth",
		"keep|stay up with|relevant|modern|trendy|ahead",
	},
	specificOpenings: {
		"among|amongst|by|to|as|for|with|within|around", "pour",
	},
	looseOpenings: {"of|who"},
	beingKnown: {
		"known|seen|recognised|recognized|noticed|heard|liked|loved|attention|community|audience|audiences|" +
			"following|reconnaissance",
	},
	placeOpenings: {
		"against|face|than|in|on|at|online|a|across|throughout|through|thanks|via",
	},
	outcomeClause: {
		"to|so|pour sell|get|win|fill|book|recruit|hire|earn|bring|make|that|we|attract|generate|increase|" +
			"reach|have",
	},
	anybody: {
		"everyone|everybody|anyone|people|person|public|world|internet|web|google|customers|customer|" +
			"clients|client|prospects|prospect|target|targets|audience|audiences|market|markets|youth|young|" +
			"younger|general|potential|future|consumers|consumer|big|bigger|chains|names|brands|users|user|" +
			"community|followers|fans|competitors|competition|competitor|than|experts|expert|field|industry|" +
			"sector|leader|leaders|reference|best|quality|number|one|many|possible|wider|large|larger|area|" +
			"town|city|region|neighbourhood|neighborhood|country|here|home|it|them|what|who|us|years|long|free|" +
			"generation|millennials|masses|max|maximum|likes|views|posts|content|clicks|range|collection|offer|" +
			"offers|expertise|know|how|trusted",
		"gen|large|possible|experts|region|reference|maximum|generations|generation",
	},
	onlineWords: {
		"networks|online|web|internet|social|digital|media|medias|platforms|everywhere|net",
	},
	timeWords: {
		"day|days|week|weeks|month|months|year|years|quarter|quarters|an|percent|times|time|pour|h|hours",
	},
	countWords: {
		"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|" +
			"sixty|eighty|hundred|hundreds|thousand|thousands|million|millions|dozen|dozens|couple|k|cents",
	},
	calendarWords: {
		"january|february|march|april|may|june|july|august|september|october|november|december|spring|" +
			"summer|autumn|winter|christmas|easter|mai|monday|tuesday|wednesday|thursday|friday|saturday|" +
			"sunday|day|days|week|weeks|month|months|year|years|quarter|quarters|an|next|end|mid|q|t|st|nd|rd|" +
			"th|er|today|tomorrow|now|soon",
	},
	directionOnly: {
		"a|an|the|our|my|your|its|this|that|we|i|us|it|ourselves|to|of|on|in|at|by|for|from|with|until|" +
			"before|within|and|or|is|are|be|being|become|get|getting|have|do|doing|go|make|keep|want|need|" +
			"should|must|would|like|will|try|really|very|also|s|ll|m|up|out|least|about|more|much|better|best|" +
			"bigger|strong|stronger|good|great|new|active|present|well|faster|further|regularly|often|bit|lot|" +
			"lots|many|times|time|percent|per|k|double|triple|again|over|some|things|thing|everything|stuff|" +
			"results|result|numbers|figures|situation|performance|performances|grow|growing|growth|increase|" +
			"increasing|improve|improving|improvement|develop|developing|development|boost|boosting|build|" +
			"building|expand|expanding|enhance|strengthen|raise|optimise|optimize|progress|progressing|push|" +
			"scale|rise|work|use|using|start|launch|join|master|succeed|perform|advance|evolve|grow|gain|post|" +
			"posting|publish|business|company|brand|shop|firm|page|pages|account|accounts|profile|channel|feed|" +
			"presence|strategy|marketing|activity|platform|platforms|network|networks|social|media|online|" +
			"digital|communication|goal|objective|target|one|two|three|twice|once|daily|weekly|monthly|regular|" +
			"open|create|run|manage",
		"on|pour|active|present|presents|booster|progression|evolution|performer|commerce|page|pages",
	},
	presencePreposition: {"on"},
	platformPurposes:    {"for"},
	platformOrigins:     {"from"},
	partLinks:           {"on|of|for our|the|my?"},
	placePrepositions:   {"on|onto"},
	customerOpenings:    {"for|that|which"},
	ownPeople: {
		"of our|my", "of those|them",
	},
	raisingWords:  {"more|increase|number"},
	buyingClauses: {"to? buy|order|book|come|visit"},
	buyerOwners:   {"our|my|newsletter"},
	peopleClauses: {"to|into|a|who|that"},
	peopleOrigins: {"from|into"},
}
