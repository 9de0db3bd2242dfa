package statement

// The words by which goal statements are read, English and French, without
// accents. How a wording is written is told at steps.Match.

// platformWords are spellings of platforms that are nothing else.
var platformWords = []string{
	"facebook|facebok|facbook|faceboook|fb|facebouk|facebooks|fesbuk", "face book",
	"instagram|insta|instagramm|instgram|instagrm|ig|instagrams|intsagram|instragam|instagran", "insta gram",
	"tiktok|tictok|tiktoc|ticktock|tiktik|tiktoks|ticktok|tiktac", "tik|tic|tick tok|toc|tock",
	"=twitter|twiter|tweeter|twittter|twitt|tweets", "youtube|yt|youtub|utube|youtoube|youtubes", "you tube",
	"linkedin|linkdin|linkin|linkedln|linkden|lindekin|linkind", "pinterest|pintrest|pinterst|pintesrest|pintest", "pin terest",
	"snapchat|snapchap|snaptchat", "snap chat", "whatsapp|watsapp|whatapp|wattsapp|watsap|whatsap", "whats|what app|s app?", "what s app",
	"reddit|redit|bluesky|mastodon|twitch|vimeo|tumblr|wechat|bereal|substack|adwords|quora",
	"google ads|adwords|adword", "google my business", "google business profile?", "meta ads|business",
	"social media|medias|network|networks|networking|medium|platform|platforms|channels|channel", "socials|socmed",
	"les|aux? reseaux|reseau|medias|media sociaux|social|sociau", "les|aux reseaux sociaux?",
}

// plainNames are platforms whose names are words as well.
var plainNames = []string{"=x|=threads|=snap|=discord|=meta|=telegram"}

// platformLeads stand before a platform.
var platformLeads = []string{"on|sur|via|use|using|utiliser|utilisons|utilise|join|rejoindre|through|onto|our|notre|a|un|from|start|launch|lancer|investir"}

// presenceWords stand before "on threads" when it is the platform.
var presenceWords = []string{"be|being|active|present|presence|post|posting|publish|grow|followers|page|account|more|start|live|sell|visible|exist|advertise|get"}

var ownership = []string{"our|my|a|an|the|your|notre|mon|nos|mes|un|une|le|la|l|du|compte|serveur|chaine|profil|page"}

var joints = []string{"and|et|or|ou|&|/|,|(|)|ex|the|our|on|sur|plus|+|also"}

// platformParts are what a platform consists of, and what is done with it.
var platformParts = []string{
	"page|pages|account|accounts|profile|profiles|profil|profils|channel|channels|feed|feeds|grid|group|groups|groupe|groupes|compte|comptes|chaine|chaines|mur|fil|serveur|server|" +
		"presence|strategy|strategie|strategies|game|marketing|campaign|campaigns|campagne|campagnes|calendar|calendrier|bio|stats|statistics|statistiques|algorithm|algorithme|" +
		"followers|follower|likes|subscribers|abonnes|abonnees|fans|views|vues|engagement|reach|visibility|visibilite|audience|community|communaute|" +
		"posts|post|reels|reel|stories|story|shorts|lives|live|videos|video|content|contenu|contenus|tweets|hashtags|publications|ads|ad|pub|pubs|publicites|publicite|advertising|" +
		"communication|activity|activite|growth|croissance|performance|performances|following|shop|boutique|challenge|challenges|trend|trends|tendances|defis|skills|followings|influence",
}

// activities are things done on platforms, complete in themselves.
var activities = []string{
	"post|poster|posting|postons|publier|publish|publishing|publions|tweet|tweeter|communiquer|communicate more|plus often|souvent|regularly|frequently|regulierement",
	"post|poster|posting|postons|publier|publish|publishing|publions|tweet|tweeter|blog|bloguer|blogging|share|partager|communicate|communiquer|communicating|communiquons more|plus|often|souvent|regularly|regulierement|daily|weekly|every|each|chaque|tous|toutes|davantage|consistently|frequently|better|mieux|quotidiennement|again|online",
	"post|poster|posting|postons|publier|publish|publishing|publions|partager|share content|contenu|contenus|videos|video|reels|reel|stories|photos|pictures|articles|posts|publications|du|des|on|sur|at content|contenu|contenus|videos|reels|stories|photos|posts|publications|post|story|reel|fois|times|article|articles|reseaux?",
	"post|posting|poster|publier|publish|tweet content|contenu|contenus|videos|video|reels|reel|stories|photos|pictures|articles|posts|publications|good|great|quality|nice|beautiful|better|new|interesting|fun|funny",
	"post|poster|posting|publier|publish|publishing|share|partager #|a|one|two|three|four|five|several|un|une|deux|trois|quatre|cinq|plusieurs times|time|fois|post|posts|reel|reels|story|stories|video|videos|photo|photos|article|articles|publication|publications|tweets", "to? be|being|get more? active|present|regular|consistent on|online|sur|en|with",
	"podcast|podcasts|blog|blogs|vlog|webinar|webinars|newsletter|newsletters|hashtag|hashtags|reels|reel|tweets|giveaway|giveaways|influencers|influencer|influenceurs|influenceuses|influenceur|influenceuse",
	"jeu|jeux concours", "hire|hiring|recruit|recruter|embaucher|find|trouver|prendre|recrutement a|an|un|une|des|d? community|social|influencer|influencers|influenceur|influenceurs|influenceuse manager|media?",
	"work|working|collaborate|partner|travailler|collaborer with|avec some|local|des|un|une|les? influencers|influencer|influenceurs|influenceuses|bloggers|blogueurs|blogueuses|youtubers|youtubeurs|tiktokers|createurs|creators", "competition|contest|contests|concours on|sur", "community|social manager|managers|media manager?",
	"make|making|create|creating|film|filming|shoot|produce|producing|do|doing|faire|creer|tourner|produire|realiser|filmer|creation|upload a|some|more|des|plus|de|du|d|better|great|nice|good|short|fun|our? de|d|short|fun|more|funny|weekly? videos|video|content|contenu|contenus|stories|shorts|lives|clips|vlogs|tutorials|tutos|memes",
	"contenu|contenus|content", "partagent|partage|partager|partagez|sharing|share|shares|like|liker|likent our|nos posts|publications|stories|reels", "videos|memes", "more|daily|weekly|better|des|plus d|de? shorts|lives|stories|live", "go|going|do|doing live|lives", "faire des|plus|de|du|un? de|la? lives|live|pub|pubs|publicite|publicites", "run|running|do|doing|buy|faire|lancer|launch|acheter some|more|des|de|la|our|nos|plus|paid|online? d|de? ads|adverts|pub|pubs|publicites|publicite|advertising|campaigns|ad",
	"vlogging|blogging|podcasting|streaming|tweeting|vlogger", "start|launch|launching|create|creating|open|opening|set|make|have|having|get|build|redo|relaunch|refresh|lancer|lancement|creer|creation|ouvrir|ouverture|avoir|refaire|demarrer|monter|faire|moderniser up? a|an|our|my|the|une|un|notre|le|la|d|de? new|nouveau|nouvelle|better|professional|proper|own|propre|bel|belle|beau|vrai|vraie|joli|company|business|fan? page|account|profile|channel|chaine|compte|profil|website|site|webshop|vlog|boutique|app|appli|group|groupe|fanpage|serveur|server en? ligne?|web|internet?",
	"website|webpage|site web|internet|vitrine|redesign", "presence on|sur|online", "two|three|four|five|several|all|other|plusieurs|tous|deux|trois|quatre|cinq|autres the|les|autres? networks|platforms|reseaux|plateformes", "presence digitale|numerique", "editorial calendar|planning", "calendrier|planning|ligne editorial|editoriale|de publication?",
	"content|publishing|social|posting plan|calendar|strategy|schedule", "online|digital|web marketing|communication|strategy|advertising|strategie", "strategie|communication|marketing digital|digitale|numerique|de contenu?",
	"seo|referencement|emailing|mailings", "sponsored|sponsoriser|booster|boost our|nos|les|des|more? posts|publications",
	"frequence|rythme|frequency|rhythm of|de nos|our|publication|posts|posting|publications?", "photos on|sur", "going|go digital|online", "passer au|en digital|ligne", "filtre|filtres|filter", "do|doing|faire more|better|plus|mieux|de|du? de? marketing|communication|com|social",
}

// readers make a newsletter or a podcast the name of people.
var readers = []string{"subscribers|subscriber|readers|reader|listeners|regulars|list|buyers|customers|clients|viewers|fans"}

// useVerbs make the platform itself the object.
var useVerbs = []string{"use|using|utiliser|utilisation|utilisons|utilise|leverage|exploit|exploiter|master|maitriser|join|rejoindre|invest|investir|dominate|conquer|crack|advertise|miser|profiter|lancer"}

// outcomeVerbs begin a goal that is an outcome.
var outcomeVerbs = []string{
	"sell|selling|book|fill|filling|recruit|recruiting|hire|hiring|sign|convert|converting|turn|turning|convince|convincing|persuade|help|helping|answer|answering|reply|replying|respond|solve|rent|renting|" +
		"cut|reduce|reducing|lower|halve|shorten|retain|welcome|deliver|earn|enrol|enroll|enlist|serve|teach|train|collect|clear|empty|win|secure|reassure|register|invite|interview|appoint|let|rehome|house|replace|double|triple",
	"vendre|vente|ventes|vendons|vendez|vend|remplir|remplissage|recruter|recrutement|embaucher|signer|convertir|transformer|convaincre|persuader|aider|=repondre|resoudre|louer|location|reduire|baisser|diminuer|" +
		"fideliser|fidelisation|accueillir|livrer|inscrire|servir|former|collecter|recolter|ecouler|vider|rassurer|enroler|inviter|decrocher|prospecter|doubler|tripler|rentabiliser",
	"faire revenir|venir|acheter|reserver|gouter|essayer|adopter|entrer|signer|decouvrir",
}

// outcomeNouns are what a business lives on.
var outcomeNouns = []string{
	"sale|sales|booking|bookings|customer|customers|client|clients|cliente|clientes|clientele|revenue|revenues|turnover|profit|profits|income|order|orders|lead|leads|member|members|membership|memberships|" +
		"donor|donors|donation|donations|patient|patients|guest|guests|student|students|pupil|pupils|applicant|applicants|application|applications|candidate|candidates|apprentice|apprentices|volunteer|volunteers|" +
		"contract|contracts|subscription|subscriptions|ticket|tickets|reservation|reservations|enquiry|enquiries|inquiries|quote|quotes|appointment|appointments|footfall|visitor|visitors|basket|buyer|buyers|shopper|shoppers|" +
		"referral|referrals|review|reviews|complaint|complaints|signups|conversion|conversions|attendance|attendees|tenants|families|retention|loyalty|repeat|demo|demos|trial|trials|seats|parents|mums|brides|readers|listeners|viewers|teenagers|teens|lecteurs|lectrices|auditeurs|spectateurs|ados|mamans|residents|neighbours|locals|commuters|tourists|owners|purchases|visits",
	"ventes|commande|commandes|prospect|prospects|devis|adherent|adherents|adherente|adherentes|adhesion|adhesions|abonnement|abonnements|benevole|benevoles|don|dons|donateur|donateurs|eleve|eleves|etudiants|" +
		"candidat|candidats|candidature|candidatures|apprenti|apprentis|contrat|contrats|billet|billets|couverts|panier|acheteur|acheteurs|acheteuses|visiteur|visiteurs|visites|avis|parrainage|parrainages|" +
		"chiffre|ca|benefice|benefices|marge|recettes|inscriptions|inscription|locataires|fidelite|reachat|rdv|places|familles|convives|reclamations|essais|frequentation", "rendez vous",
}

// namesNothing are words that may stand before the thing that a goal names.
var namesNothing = []string{
	"to|a|an|the|our|my|your|their|its|this|that|we|i|us|it|they|you|ourselves|myself|is|are|am|be|being|become|becoming|get|getting|have|having|make|making|do|doing|go|going|start|starting|begin|keep|" +
		"want|need|should|must|would|like|will|ll|d|m|re|ve|s|try|trying|finally|really|very|also|please|just|actively|and|or|on|in|into|onto|at|of|up|out|over|as|all|every|each|both|some|any|several|other|much|many|lots|lot|" +
		"more|most|better|bigger|best|big|new|good|great|strong|stronger|real|proper|professional|nice|active|present|regular|regularly|consistent|well|seriously|different|main|local|digital|online|social|everywhere|far|further|" +
		"grow|growing|growth|increase|increasing|improve|improving|develop|developing|boost|boosting|build|building|expand|expanding|enhance|strengthen|raise|raising|optimise|optimize|gain|gaining|push|scale|scaling|move|" +
		"launch|launching|create|creating|open|opening|set|relaunch|revive|manage|managing|run|running|maintain|update|redo|invest|investing|focus|work|working|extend|widen|broaden|spread|show|attract|attracting|win|reach|reaching|stop|leave|quit|stay|exist|shine|perform|succeed|" +
		"use|using|utilise|utilize|leverage|exploit|master|join|joining|conquer|dominate|organise|organize|host|hold|learn|understand|know|post|posting|publish|advertise|advertising|promote|promoting|communicate|hit|beat|achieve|obtain|generate|generating|drive",
	"the? number|amount|quality|use|usage|look|design|tone|frequency|image|power|potential|level|way|impact|footprint|consistency|regularity|aesthetic|aesthetics of?",
	"come|coming up with", "par|per|a|an jour|day|week|semaine|mois|month", "hour|hours|heure|heures|minutes|time|temps|efforts|effort|energy|energie", "business|company|brand|shop|store|bakery|salon|restaurant|firm|agency|team|name|studio|garage|gym|cafe|bar|hotel|practice|products|product|services|service|work|brands|start ups?",
	"moins|least|minimum|que|qu|soit|soient|soyons|ait|aient|gros|grosse|de|d|du|des|le|la|l|les|un|une|notre|nos|mon|ma|mes|votre|vos|leur|leurs|ce|cette|nous|on|je|j|se|s|me|m|y|en|a|au|aux|et|ou|sur|dans|plus|davantage|mieux|tres|bien|enfin|vraiment|aussi|tous|toutes|tout|toute|chaque|plusieurs|beaucoup|encore|" +
		"etre|etant|devenir|avoir|faire|aller|mettre|commencer|continuer|veux|voulons|veut|voudrais|voudrait|souhaitons|souhaite|faut|faudrait|devons|doit|dois|aimerais|aimerait|aimerions|meilleur|meilleure|meilleurs|bon|bonne|bons|bonnes|belle|beau|bel|grand|grande|nouveau|nouvelle|nouveaux|nouvelles|" +
		"fort|forte|vrai|vraie|professionnel|professionnelle|actif|actifs|active|actives|present|presents|presente|presentes|regulier|reguliere|reguliers|regulierement|serieusement|local|locale|digital|digitale|numerique|ligne|" +
		"augmenter|augmentation|ameliorer|amelioration|developper|developpement|accroitre|croissance|booster|grandir|grossir|renforcer|construire|optimiser|gagner|agrandir|etendre|elargir|progresser|dynamiser|relancer|animer|gerer|monter|evoluer|dynamisation|animation|gestion|" +
		"lancer|lancement|creer|creation|ouvrir|ouverture|demarrer|investir|concentrer|travailler|toucher|attirer|atteindre|exister|percer|briller|cartonner|exploser|reussir|rester|quitter|arreter|obtenir|generer|montrer|utiliser|utilisation|utilisons|exploiter|maitriser|dompter|rejoindre|apprendre|comprendre|communiquer|publier|poster|promouvoir|organiser|federer|profiter|miser|depasser|franchir",
	"le|la|l? nombre|qualite|usage|utilisation|look|design|ton|frequence|image|puissance|potentiel|niveau|regularite|impact|esthetique de|d?",
	"entreprise|societe|marque|commerce|boulangerie|salon|magasin|cabinet|agence|equipe|nom|atelier|activite|produits|produit|boite|maison|association|boutique|restaurant",
}

// boundaries end the part of a statement that names the goal.
var boundaries = []string{
	"to|so|for|by|through|via|thanks|with|who|that|which|because|among|from|and|or|in|this|next|before|until|every|each|at|as|like|within|pour|afin|grace|qui|que|avec|aupres|chez|parmi|par|et|ou|en|avant|cette|ce|d|de|des|a|tous|toutes|chaque|regularly|daily|weekly|regulierement|more|seriously|properly|too|also|now|again|everywhere|efficacement|better|mieux|effectively|souvent|often|first",
}

// gettingVerbs win customers as well as followers.
var gettingVerbs = []string{"win|earn|collect|secure|decrocher|recolter|receive|recevoir"}

// meansOpenings begin how, or for whom, rather than what.
var meansOpenings = []string{
	"through|via|thanks|who|whose|which|because|among|amongst|from|for|by|with|qui|grace|parmi|aupres|chez|par|pour|afin|avec|venus|venues|issus|issues",
}

// introductions stand before the goal itself.
var introductions = []string{
	"our|my|the|one|main|primary|key|number|biggest|first|single|only? main|first|only|big|next|biggest|key|marketing|business|social? media? goal|aim|objective|target|mission|priority|ambition|plan|wish|purpose|dream this|next|for|in? year|month|2027|quarter? is|are|would|will|:|=|-? be|to?",
	"notre|mon|le|l|la? premier|grand|principal|seul? objectif|but|mission|priorite|ambition|souhait|idee|reve principal|numero|pour|cette? un|1|2027|annee? est|sera|serait|c|:|=|-? est? de|d?",
	"we|i|they want|need|would|d|have|aim|plan|wish|hope|intend|must|should|will|ll|re|are|m|am like|going|looking|trying|hoping|planning? to",
	"nous|on|je|j voulons|souhaitons|aimerions|devons|veut|veux|voudrais|voudrait|aimerais|aimerait|souhaite|doit|dois|allons|va|vais", "il faut|faudrait|s que|de|d|agit? nous|on|de|d?", "goal|objective|aim|objectif|but :|=|-",
	"what we|i want|need is|: to?", "pour|afin|so de|d|that?", "this|next year|quarter|month|spring|summer|autumn|winter", "cette annee",
}

// stageOpenings begin a part of the sentence that comes before the goal.
var stageOpenings = []string{
	"with|through|via|on|thanks|from|by|in|before|this|next|within|over|during|because|among|for|starting", "avec|sur|grace|par|avant|d ici", "en|cette|ce|pour|dans|pendant|parmi|aupres|au|depuis|chez",
}

// vanities are counts that everybody wants more of.
var vanities = []string{
	"followers|follower|folowers|followings|following|likes|like|views|view|vues|vue|subscribers|subs|abonnes|abonnees|fans|impressions|clicks|clics|engagement|engagements|interactions|reactions|shares|=partages|portee|mentions|retweets|commentaires|comments|hype",
	"people following|follow us?", "our|my|more|organic|greater|better|wider|increase|improve|grow|boost reach", "j aime", "gens|personnes qui nous suivent", "blue tick", "certification|badge bleu|bleue",
}

// awareness is being known, everybody's wish unless it says to whom or for what.
var awareness = []string{
	"liked|loved|aime|aimes|aimee|aimees|attention|exposure|traction|fame|celebrity|visibility|visibilty|visible|visibles|visibilite|visibilites|notoriety|notoriete|notoriete|awareness|awarness|known|famous|recognised|recognized|recognition|popular|popularity|noticed|seen|heard|recognisable|renown|renowned|buzz|" +
		"connu|connus|connue|connues|connaitre|reconnu|reconnus|reconnue|reconnues|reconnaissance|celebre|celebres|populaire|populaires|popularite|remarquer|vu|vus|vue|vues|rayonnement|rayonner|reputation|reputations|audience|audiences|communaute|community|following|renommee|incontournable|incontournables|unmissable",
	"e reputation",
}

// presences are words for being there.
var presences = []string{"presence|present|presents|presente|presentes|exist|exister|existence|active|actif|actifs|actives|shine|briller|percer|exploser|explode|cartonner|everywhere|partout"}

// commonplaces are goals that could be anybody's, word for word.
var commonplaces = []string{
	"reach|touch|toucher|atteindre more|plus|a|un|maximum|as de|d|much|many|wider|bigger|larger|broader|new|large|great? people|gens|monde|personnes|audience|audiences|public",
	"household name", "know|knows|connaitre|connait|connaisse our|notre|nos? name|nom|marque|brand", "talk of the? town", "fan base", "maximum|possible number? of|de|d people|gens|personnes|monde|nombre", "plus grand nombre", "as many people|eyes", "blow|blowing up",
	"everyone|everybody s lips", "toutes les levres", "show|tell the? world|everyone", "montrer|dire au|a monde|tous", "savoir|know that|qu|que? we|nous|on exist|existons|existe", "image de marque",
	"go|going|went|become|becoming|get|getting|be|make? a? viral|virale|virals|virals", "viral|virale|viraux|viralite|virality", "le|du|un|the|some|a|creer|create|make? buzz|buz|buzzer", "devenir|etre viral|viraux",
	"get|getting|put|have|spread our|my|the|your name|brand|names|word|selves|business|company out|everywhere|around there?", "out there", "make a? name for?", "make|making a|some? noise|waves|splash", "put ourselves|us|our on the map?", "on the map",
	"faire|faisons|fait du bruit", "faire|faisons parler de nous|la|l|notre|lui|elle?", "se|nous|me|s? faire|fasse un? nom|remarquer|voir", "make ourselves|us|people known|talk|aware", "people|everyone|everybody talk|talking|to|know|knows about|us|talk? us|about? us?",
	"que|qu on|tout|les parle|le|gens monde? de|nous|parlent|connaisse|sache? nous?", "raise|lift|increase|boost|elevate our|my|the? brand? profile", "stand|standing out", "se|nous demarquer|distinguer", "sortir du lot", "top of mind", "number|no|numero|n 1|one|un|°", "n ° 1",
	"leader|leaders|leading|reference|references|influencer|influencers|influenceur|influenceurs|trendy|tendance|trending|star|stars|incontournable", "the best|biggest", "le|la|les meilleur|meilleurs|meilleure|numero|plus grand|grande|connu?",
	"strong|stronger|build|grow|develop|strengthen|promote|improve|boost|renforcer|developper|construire|ameliorer|moderniser|soigner|redorer|travailler our|the|my|a|notre|l|la|une|de? brand|marque|image|image,|branding brand|de|identity|image|marque?", "brand building|recognition|image|awareness|love|engagement|visibility",
	"improve|better|modernise|modernize|refresh our|my|the image|reputation|image,", "first|top|rank|premier|premiers|premiere|haut of|on|de|sur|dans la|page|the? sur|on|de|of? google", "tout le monde", "be|being|etre everywhere|partout", "own|dominate the market|conversation",
	"word|bouche of|a mouth|oreille", "keep|stay up with|relevant|modern|trendy|ahead", "rester|etre dans|a le|la|l? coup|page|vent|mode|tendance|air",
}

// specificOpenings say to whom or for what somebody is known.
var specificOpenings = []string{
	"among|amongst|by|to|as|for|with|within|around", "aupres|parmi|chez|par|comme|pour|autour",
}

// looseOpenings do so behind a plain word for being known, or before a number.
var looseOpenings = []string{"of|who|qui|des|de|d|du"}

// placeOpenings say where, which anybody can.
// beingKnown are the words of awareness that "of" may follow with the people
// meant; visibility of a museum is only the museum's own.
var beingKnown = []string{
	"known|seen|recognised|recognized|noticed|heard|liked|loved|attention|community|communaute|audience|audiences|following|" +
		"connu|connus|connue|connues|connaitre|reconnu|reconnus|reconnue|reconnues|remarquer|vu|vus|vue|vues|aime|aimes|aimee|aimees|reconnaissance",
}

var placeOpenings = []string{"against|face|contre|than|in|on|at|online|dans|sur|a|au|en|across|throughout|through|thanks|grace|via"}

// outcomeClause begins what it is for.
var outcomeClause = []string{"to|so|pour|afin sell|get|win|fill|book|recruit|hire|earn|bring|make|that|we|attract|vendre|remplir|recruter|avoir|attirer|obtenir|de|gagner|que|d|signer|faire|decrocher|generate|increase|augmenter|reach|have"}

// anybody are people and things that no goal is made specific by.
var anybody = []string{
	"everyone|everybody|anyone|people|person|public|world|internet|web|google|customers|customer|clients|client|prospects|prospect|target|targets|audience|audiences|market|markets|youth|young|younger|general|potential|future|consumers|consumer|big|bigger|chains|names|brands|users|user|community|followers|fans|competitors|competition|competitor|than|" +
		"experts|expert|field|industry|sector|leader|leaders|reference|best|quality|number|one|many|possible|wider|large|larger|area|town|city|region|neighbourhood|neighborhood|country|here|home|it|them|what|who|us|years|long|free|generation|millennials|masses|max|maximum|likes|views|posts|content|clicks|range|collection|offer|offers|expertise|know|how|trusted",
	"gens|gen|monde|personnes|personne|jeunes|jeune|grand|large|plus|possible|cible|cibles|publics|marche|consommateurs|consommateur|utilisateurs|internautes|futurs|potentiels|potentielle|enseignes|grandes|grande|chaines|concurrents|concurrence|concurrent|leur|que|qui|experts|metier|secteur|domaine|filiere|meilleurs|numero|ville|region|quartier|pays|coin|ici|" +
		"gamme|offre|offres|savoir|qualite|alentours|environs|abonnes|reseaux|confreres|reference|specialiste|specialistes|incontournable|incontournables|maximum|nombre|vues|generations|generation|alentour|tous|toutes|chacun|masse|eux|ca|cela",
}

var onlineWords = []string{"networks|online|web|internet|social|digital|reseaux|reseau|ligne|toile|numerique|media|medias|platforms|plateformes|everywhere|partout|net"}

var timeWords = []string{"day|days|week|weeks|month|months|year|years|quarter|quarters|jour|jours|semaine|semaines|mois|an|ans|annee|annees|trimestre|%|percent|times|fois|time|pour|h|hours|heures"}

// countWords are numbers in letters.
var countWords = []string{
	"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|hundred|hundreds|thousand|thousands|million|millions|dozen|dozens|couple|k|" +
		"deux|trois|quatre|cinq|sept|huit|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|milliers|centaines|dizaines|dizaine|vingtaine|trentaine|centaine|millier",
}

var calendarWords = []string{
	"january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|" +
		"printemps|ete|automne|hiver|noel|paques|rentree|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|day|days|week|weeks|month|months|year|years|quarter|quarters|jour|jours|" +
		"semaine|semaines|mois|an|ans|annee|annees|trimestre|trimestres|next|prochain|prochaine|end|fin|debut|mid|mi|q|t|st|nd|rd|th|er|today|tomorrow|now|soon|aujourd|hui|demain|bientot|mon",
}

// directionOnly are the words of a statement that says no what.
var directionOnly = []string{
	"a|an|the|our|my|your|its|this|that|we|i|us|it|ourselves|to|of|on|in|at|by|for|from|with|until|before|within|and|or|is|are|be|being|become|get|getting|have|do|doing|go|make|keep|want|need|should|must|would|like|will|try|really|very|also|s|d|ll|m|up|out|least|about|" +
		"more|much|better|best|bigger|strong|stronger|good|great|new|active|present|well|faster|further|regularly|often|bit|lot|lots|many|times|time|percent|per|cent|k|x|double|triple|again|over|some|things|thing|everything|stuff|results|result|numbers|figures|situation|performance|performances|" +
		"grow|growing|growth|increase|increasing|improve|improving|improvement|develop|developing|development|boost|boosting|build|building|expand|expanding|enhance|strengthen|raise|optimise|optimize|progress|progressing|push|scale|rise|work|use|using|start|launch|join|master|succeed|perform|advance|evolve|grow|gain|" +
		"post|posting|publish|business|company|brand|shop|firm|page|pages|account|accounts|profile|channel|feed|presence|strategy|marketing|activity|platform|platforms|network|networks|social|media|online|digital|communication|goal|objective|target|one|two|three|twice|once|daily|weekly|monthly|regular|open|create|run|manage",
	"de|d|du|des|le|la|l|les|un|une|notre|nos|mon|ma|mes|votre|ce|cette|ces|nous|on|je|j|se|y|en|au|aux|et|ou|sur|dans|pour|par|avec|avant|ici|jusqu|qu|que|est|etre|devenir|avoir|faire|aller|mettre|veux|voulons|voudrais|souhaitons|faut|devons|moins|environ|" +
		"plus|davantage|mieux|tres|bien|fort|forte|meilleur|meilleure|meilleurs|meilleures|bon|bonne|nouveau|nouvelle|actif|actifs|active|present|presents|presente|vite|souvent|regulierement|beaucoup|peu|encore|fois|pourcent|cent|choses|chose|tout|resultats|resultat|chiffres|" +
		"augmenter|augmentation|ameliorer|amelioration|developper|developpement|accroitre|croissance|croitre|booster|grandir|grossir|renforcer|construire|optimiser|optimisation|progresser|progression|progres|evoluer|evolution|dynamiser|relancer|utiliser|utilisation|lancer|lancement|rejoindre|investir|hausse|avancer|reussir|performer|" +
		"poster|publier|entreprise|societe|activite|marque|commerce|boite|page|pages|compte|comptes|profil|chaine|strategie|plateforme|plateformes|reseau|reseaux|sociaux|ligne|numerique|digitale|objectif|but|deux|trois|doubler|tripler|ouvrir|creer|gerer|animer",
}
