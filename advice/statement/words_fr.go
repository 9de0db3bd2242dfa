package statement

// french are the French words of goal statements, without accents.
var french = lexicon{
	platformWords: {
		"les|aux? reseaux|reseau|medias|media sociaux|social|sociau", "les|aux reseaux sociaux?",
	},
	platformLeads: {
		"on|sur|via|utiliser|utilisons|utilise|rejoindre|notre|a|un|lancer|investir",
	},
	presenceWords: {"active|present|presence|post|posting|followers|page|live|visible"},
	ownership: {
		"a|notre|mon|nos|mes|un|une|le|la|l|du|compte|serveur|chaine|profil|page",
	},
	joints: {"et|ou|ex|on|sur|plus"},
	platformParts: {
		"page|pages|profil|profils|feed|feeds|groupe|groupes|compte|comptes|chaine|chaines|mur|fil|serveur|" +
			"presence|strategie|strategies|marketing|campagne|campagnes|calendrier|bio|statistiques|algorithme|" +
			"followers|follower|likes|abonnes|abonnees|fans|vues|engagement|visibilite|audience|community|" +
			"communaute|posts|post|reels|reel|stories|story|shorts|lives|live|videos|video|content|contenu|" +
			"contenus|tweets|hashtags|publications|ads|pub|pubs|publicites|publicite|communication|activite|" +
			"croissance|performance|performances|shop|boutique|challenge|challenges|trend|trends|tendances|" +
			"defis|influence",
	},
	activities: {
		"post|poster|posting|postons|publier|publions|tweet|communiquer plus souvent|regulierement",
		"post|poster|posting|postons|publier|publions|tweet|blog|bloguer|blogging|partager|communiquer|" +
			"communiquons plus|souvent|regulierement|chaque|tous|toutes|davantage|mieux|quotidiennement",
		"post|poster|posting|postons|publier|publions|partager content|contenu|contenus|videos|video|reels|" +
			"reel|stories|photos|articles|posts|publications|du|des|on|sur content|contenu|contenus|videos|" +
			"reels|stories|photos|posts|publications|post|story|reel|fois|article|articles|reseaux?",
		"post|posting|poster|publier|tweet content|contenu|contenus|videos|video|reels|reel|stories|photos|" +
			"articles|posts|publications",
		"post|poster|posting|publier|partager #|a|un|une|deux|trois|quatre|cinq|plusieurs fois|post|posts|" +
			"reel|reels|story|stories|video|videos|photo|photos|article|articles|publication|publications|" +
			"tweets",
		"podcast|podcasts|blog|blogs|vlog|webinar|webinars|newsletter|newsletters|hashtag|hashtags|reels|" +
			"reel|tweets|giveaway|giveaways|influencers|influencer|influenceurs|influenceuses|influenceur|" +
			"influenceuse",
		"jeu|jeux concours",
		"recruter|embaucher|trouver|prendre|recrutement a|un|une|des|d? community|social|influencer|" +
			"influencers|influenceur|influenceurs|influenceuse manager|media?",
		"travailler|collaborer avec local|des|un|une|les? influencers|influencer|influenceurs|" +
			"influenceuses|blogueurs|blogueuses|youtubeurs|createurs",
		"competition|concours on|sur", "community|social manager|managers|media manager?",
		"film|faire|creer|tourner|produire|realiser|filmer|creation a|des|plus|de|du|d|short? de|d|" +
			"short? videos|video|content|contenu|contenus|stories|shorts|lives|clips|vlogs|tutos|memes",
		"contenu|contenus|content",
		"partagent|partage|partager|partagez|like|likent nos posts|publications|stories|reels", "videos|memes",
		"des|plus d|de? shorts|lives|stories|live",
		"faire des|plus|de|du|un? de|la? lives|live|pub|pubs|publicite|publicites",
		"faire|lancer|acheter des|de|la|nos|plus? d|de? ads|pub|pubs|publicites|publicite",
		"vlogging|blogging|podcasting|streaming",
		"lancer|lancement|creer|creation|ouvrir|ouverture|avoir|refaire|demarrer|monter|faire|moderniser a|" +
			"une|un|notre|le|la|d|de? nouveau|nouvelle|propre|bel|belle|beau|vrai|vraie|joli|business? page|" +
			"chaine|compte|profil|website|site|vlog|boutique|appli|groupe|serveur en? ligne|web?",
		"website|site web|vitrine", "presence on|sur",
		"plusieurs|tous|deux|trois|quatre|cinq|autres les|autres? reseaux|plateformes",
		"presence digitale|numerique", "editorial planning",
		"calendrier|planning|ligne editorial|editoriale|de publication?", "content|social|posting plan",
		"digital|web marketing|communication|strategie",
		"strategie|communication|marketing digital|digitale|numerique|de contenu?",
		"seo|referencement|emailing|mailings", "sponsoriser|booster nos|les|des? posts|publications",
		"frequence|rythme de nos|publication|posts|posting|publications?", "photos on|sur",
		"passer au|en digital|ligne", "filtre|filtres",
		"faire plus|mieux|de|du? de? marketing|communication|social",
	},
	readers: {"clients|fans"},
	useVerbs: {
		"utiliser|utilisation|utilisons|utilise|exploiter|maitriser|rejoindre|investir|miser|profiter|lancer",
	},
	outcomeVerbs: {
		"invite|interview|double|triple",
		"vendre|vente|ventes|vendons|vendez|vend|remplir|remplissage|recruter|recrutement|embaucher|signer|" +
			"convertir|transformer|convaincre|persuader|aider|=repondre|resoudre|louer|location|reduire|" +
			"baisser|diminuer|fideliser|fidelisation|accueillir|livrer|inscrire|servir|collecter|recolter|" +
			"ecouler|vider|rassurer|enroler|inviter|decrocher|prospecter|doubler|tripler|rentabiliser",
		"faire revenir|venir|acheter|reserver|gouter|essayer|adopter|entrer|signer|decouvrir",
	},
	outcomeNouns: {
		"client|clients|cliente|clientes|clientele|profit|profits|lead|leads|patient|patients|application|" +
			"applications|candidates|ticket|tickets|reservation|reservations|conversion|conversions|demo|" +
			"parents|brides|lecteurs|lectrices|auditeurs|spectateurs|ados|mamans|residents",
		"ventes|commande|commandes|prospect|prospects|devis|adherent|adherents|adherente|adherentes|" +
			"adhesion|adhesions|abonnement|abonnements|benevole|benevoles|don|dons|donateur|donateurs|eleve|" +
			"eleves|etudiants|candidat|candidats|candidature|candidatures|apprenti|apprentis|contrat|contrats|" +
			"billet|billets|couverts|panier|acheteur|acheteurs|acheteuses|visiteur|visiteurs|visites|avis|" +
			"parrainage|parrainages|chiffre|ca|benefice|benefices|marge|recettes|inscriptions|inscription|" +
			"locataires|fidelite|reachat|rdv|places|familles|convives|reclamations|essais|frequentation",
		"rendez vous",
	},
	namesNothing: {
		"a|am|like|d|m|s|on|lot|active|present|local|digital|social|optimise|show|stop|utilise|organise|" +
			"post|posting",
		"usage|design|image|impact", "par|a jour|semaine|mois",
		"heure|heures|minutes|temps|efforts|effort|energie",
		"business|shop|salon|restaurant|studio|garage|cafe|hotel|services|service",
		"moins|minimum|que|qu|soit|soient|soyons|ait|aient|gros|grosse|de|d|du|des|le|la|l|les|un|une|" +
			"notre|nos|mon|ma|mes|votre|vos|leur|leurs|ce|cette|nous|on|je|j|se|s|me|m|y|en|a|au|aux|et|ou|sur|" +
			"dans|plus|davantage|mieux|tres|bien|enfin|vraiment|aussi|tous|toutes|tout|toute|chaque|plusieurs|" +
			"beaucoup|encore|etre|etant|devenir|avoir|faire|aller|mettre|commencer|continuer|veux|voulons|veut|" +
			"voudrais|voudrait|souhaitons|souhaite|faut|faudrait|devons|doit|dois|aimerais|aimerait|aimerions|" +
			"meilleur|meilleure|meilleurs|bon|bonne|bons|bonnes|belle|beau|bel|grand|grande|nouveau|nouvelle|" +
			"nouveaux|nouvelles|fort|forte|vrai|vraie|professionnel|professionnelle|actif|actifs|active|" +
			"actives|present|presents|presente|presentes|regulier|reguliere|reguliers|regulierement|" +
			"serieusement|local|locale|digital|digitale|numerique|ligne|augmenter|augmentation|ameliorer|" +
			"amelioration|developper|developpement|accroitre|croissance|booster|grandir|grossir|renforcer|" +
			"construire|optimiser|gagner|agrandir|etendre|elargir|progresser|dynamiser|relancer|animer|gerer|" +
			"monter|evoluer|dynamisation|animation|gestion|lancer|lancement|creer|creation|ouvrir|ouverture|" +
			"demarrer|investir|concentrer|travailler|toucher|attirer|atteindre|exister|percer|briller|" +
			"cartonner|exploser|reussir|rester|quitter|arreter|obtenir|generer|montrer|utiliser|utilisation|" +
			"utilisons|exploiter|maitriser|dompter|rejoindre|apprendre|comprendre|communiquer|publier|poster|" +
			"promouvoir|organiser|federer|profiter|miser|depasser|franchir",
		"le|la|l? nombre|qualite|usage|utilisation|design|ton|frequence|image|puissance|potentiel|niveau|" +
			"regularite|impact|esthetique de|d?",
		"entreprise|societe|marque|commerce|boulangerie|salon|magasin|cabinet|agence|equipe|nom|atelier|" +
			"activite|produits|produit|boite|maison|association|boutique|restaurant",
	},
	boundaries: {
		"via|like|pour|afin|grace|qui|que|avec|aupres|chez|parmi|par|et|ou|en|avant|cette|ce|d|de|des|a|" +
			"tous|toutes|chaque|regulierement|efficacement|mieux|souvent",
	},
	gettingVerbs: {"decrocher|recolter|recevoir"},
	meansOpenings: {
		"via|qui|grace|parmi|aupres|chez|par|pour|afin|avec|venus|venues|issus|issues",
	},
	introductions: {
		"marketing|business|social? media? objective|mission|ambition|plan 2027? :|=|-?",
		"notre|mon|le|l|la? premier|grand|principal|seul? objectif|but|mission|priorite|ambition|souhait|" +
			"idee|reve principal|numero|pour|cette? un|1|2027|annee? est|sera|serait|c|:|=|-? est? de|d?",
		"nous|on|je|j voulons|souhaitons|aimerions|devons|veut|veux|voudrais|voudrait|aimerais|aimerait|" +
			"souhaite|doit|dois|allons|va|vais",
		"il faut|faudrait|s que|de|d|agit? nous|on|de|d?", "objective|objectif|but :|=|-", "pour|afin de|d?",
		"cette annee",
	},
	stageOpenings: {
		"via|on", "avec|sur|grace|par|avant|d ici", "en|cette|ce|pour|dans|pendant|parmi|aupres|au|depuis|chez",
	},
	vanities: {
		"followers|follower|likes|like|vues|vue|abonnes|abonnees|fans|impressions|clics|engagement|" +
			"engagements|interactions|reactions|=partages|portee|mentions|commentaires",
		"j aime", "gens|personnes qui nous suivent", "certification|badge bleu|bleue",
	},
	awareness: {
		"aime|aimes|aimee|aimees|attention|traction|fame|visible|visibles|visibilite|visibilites|notoriete|" +
			"notoriete|recognition|buzz|connu|connus|connue|connues|connaitre|reconnu|reconnus|reconnue|" +
			"reconnues|reconnaissance|celebre|celebres|populaire|populaires|popularite|remarquer|vu|vus|vue|" +
			"vues|rayonnement|rayonner|reputation|reputations|audience|audiences|communaute|community|renommee|" +
			"incontournable|incontournables",
	},
	presences: {
		"presence|present|presents|presente|presentes|exister|existence|active|actif|actifs|actives|" +
			"briller|percer|exploser|cartonner|partout",
	},
	commonplaces: {
		"toucher|atteindre plus|a|un|maximum de|d|large? gens|monde|personnes|audience|audiences|public",
		"connaitre|connait|connaisse notre|nos? nom|marque", "maximum|possible de|d gens|personnes|monde|nombre",
		"plus grand nombre", "toutes les levres", "montrer|dire au|a monde|tous",
		"savoir qu|que? nous|on existons|existe", "image de marque", "a? viral|virale",
		"viral|virale|viraux|viralite", "le|du|un|a|creer? buzz|buz", "devenir|etre viral|viraux",
		"faire|faisons|fait du bruit", "faire|faisons parler de nous|la|l|notre|lui|elle?",
		"se|nous|me|s? faire|fasse un? nom|remarquer|voir",
		"que|qu on|tout|les parle|le|gens monde? de|nous|parlent|connaisse|sache? nous?",
		"se|nous demarquer|distinguer", "sortir du lot", "numero|n 1|un|°", "n ° 1",
		"leader|leaders|reference|references|influencer|influencers|influenceur|influenceurs|tendance|star|" +
			"stars|incontournable",
		"le|la|les meilleur|meilleurs|meilleure|numero|plus grand|grande|connu?",
		"renforcer|developper|construire|ameliorer|moderniser|soigner|redorer|travailler a|notre|l|la|une|" +
			"de? marque|image|branding de|image|marque?",
		"top|premier|premiers|premiere|haut on|de|sur|dans la|page? sur|on|de? google", "tout le monde",
		"etre partout", "bouche a oreille", "rester|etre dans|a le|la|l? coup|page|vent|mode|tendance|air",
	},
	specificOpenings: {"aupres|parmi|chez|par|comme|pour|autour"},
	looseOpenings:    {"qui|des|de|d|du"},
	beingKnown: {
		"attention|community|communaute|audience|audiences|connu|connus|connue|connues|connaitre|reconnu|" +
			"reconnus|reconnue|reconnues|remarquer|vu|vus|vue|vues|aime|aimes|aimee|aimees|reconnaissance",
	},
	placeOpenings: {"contre|on|dans|sur|a|au|en|grace|via"},
	outcomeClause: {
		"pour|afin vendre|remplir|recruter|avoir|attirer|obtenir|de|gagner|que|d|signer|faire|decrocher|" +
			"augmenter",
	},
	anybody: {
		"public|web|google|clients|client|prospects|prospect|audience|audiences|general|consumer|community|" +
			"followers|fans|competition|experts|expert|leader|leaders|reference|possible|large|region|" +
			"generation|maximum|likes|posts|content|collection|expertise",
		"gens|monde|personnes|personne|jeunes|jeune|grand|large|plus|possible|cible|cibles|publics|marche|" +
			"consommateurs|consommateur|utilisateurs|internautes|futurs|potentiels|potentielle|enseignes|" +
			"grandes|grande|chaines|concurrents|concurrence|concurrent|leur|que|qui|experts|metier|secteur|" +
			"domaine|filiere|meilleurs|numero|ville|region|quartier|pays|coin|ici|gamme|offre|offres|savoir|" +
			"qualite|alentours|environs|abonnes|reseaux|confreres|reference|specialiste|specialistes|" +
			"incontournable|incontournables|maximum|nombre|vues|generations|generation|alentour|tous|toutes|" +
			"chacun|masse|eux|ca|cela",
	},
	onlineWords: {
		"web|social|digital|reseaux|reseau|ligne|toile|numerique|media|medias|plateformes|partout|net",
	},
	timeWords: {
		"jour|jours|semaine|semaines|mois|ans|annee|annees|trimestre|percent|fois|pour|h|heures",
	},
	countWords: {
		"six|million|millions|k|deux|trois|quatre|cinq|sept|huit|dix|onze|douze|quinze|vingt|trente|" +
			"quarante|cinquante|soixante|cent|cents|mille|milliers|centaines|dizaines|dizaine|vingtaine|" +
			"trentaine|centaine|millier",
	},
	calendarWords: {
		"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|" +
			"ete|automne|hiver|noel|paques|rentree|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour|" +
			"jours|semaine|semaines|mois|ans|annee|annees|trimestre|trimestres|prochain|prochaine|end|fin|" +
			"debut|mi|q|t|er|aujourd|hui|demain|bientot|mon",
	},
	directionOnly: {
		"a|on|like|s|d|m|active|present|lot|percent|cent|k|double|triple|situation|performance|" +
			"performances|optimise|post|posting|business|shop|page|pages|feed|presence|marketing|social|media|" +
			"digital|communication|objective",
		"de|d|du|des|le|la|l|les|un|une|notre|nos|mon|ma|mes|votre|ce|cette|ces|nous|on|je|j|se|y|en|au|" +
			"aux|et|ou|sur|dans|pour|par|avec|avant|ici|jusqu|qu|que|est|etre|devenir|avoir|faire|aller|mettre|" +
			"veux|voulons|voudrais|souhaitons|faut|devons|moins|environ|plus|davantage|mieux|tres|bien|fort|" +
			"forte|meilleur|meilleure|meilleurs|meilleures|bon|bonne|nouveau|nouvelle|actif|actifs|active|" +
			"present|presents|presente|vite|souvent|regulierement|beaucoup|peu|encore|fois|pourcent|cent|" +
			"choses|chose|tout|resultats|resultat|chiffres|augmenter|augmentation|ameliorer|amelioration|" +
			"developper|developpement|accroitre|croissance|croitre|booster|grandir|grossir|renforcer|" +
			"construire|optimiser|optimisation|progresser|progression|progres|evoluer|evolution|dynamiser|" +
			"relancer|utiliser|utilisation|lancer|lancement|rejoindre|investir|hausse|avancer|reussir|poster|" +
			"publier|entreprise|societe|activite|marque|commerce|boite|page|pages|compte|comptes|profil|chaine|" +
			"strategie|plateforme|plateformes|reseau|reseaux|sociaux|ligne|numerique|digitale|objectif|but|" +
			"deux|trois|doubler|tripler|ouvrir|creer|gerer|animer",
	},
	namingPrepositions: {"sur"},
	platformPurposes:   {"pour"},
	partLinks:          {"sur|de|d notre|nos|les|la|le|l?"},
	placePrepositions:  {"sur|dans"},
	customerOpenings:   {"pour|que|qui"},
	ownPeople:          {"de nos|mes"},
	raisingWords:       {"plus|augmenter|nombre"},
	buyingClauses:      {"pour? acheter|commander|reserver|venir"},
	buyerOwners:        {"nos|mes|newsletter"},
	peopleClauses:      {"a|dans|en|qui"},
	peopleOrigins:      {"de la|l|leur"},
}
