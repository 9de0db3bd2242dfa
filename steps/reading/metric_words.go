package reading

const networks = "facebook|fb|instagram|insta|instagramm|ig|linkedin|tiktok|tik|youtube|yt|twitter|x|pinterest|snapchat|threads|bluesky|mastodon|twitch|reddit|social|sociaux|page"

const whose = "our|the|my|your|a|notre|nos|mon|ma|mes|la|le|l|les|votre|une?"

// metricWordings are the wordings that name a metric of the list without doubt.
// "Members", "clients", "visits", "views", "subscribers" and « abonnés » alone can
// be several metrics and are therefore none. The first entry holds what looks
// like a metric and is none.
var metricWordings = []struct {
	id       string
	wordings []string
}{
	{"", []string{
		"sales|sale team|call|calls|page|pages|meeting|meetings|rep|reps|pitch|funnel|person|people|manager|department|force|staff|channel|channels|training",
		"equipe|service|pages|page|conditions|lieu|lieux|point|points|technique|techniques|force de ventes|vente", "ventes? privees|flash",
		"=comment|=partager|=partage|=partagez|=impression|=abonner|=commander|=commandez|=commande|=revenir|=reservation|=reserver|=booking",
		"=booking|=bookings page|system|form|com|site|process|calendar", "staff|employee|team turnover", "order|orders form|page|book", "in order", "cost|price of sales",
		"a mon|notre|leur avis", "apres ventes?|vente", "best sales", "commandes en cours", "google my business", "page de ventes?",
	}},
	{"reach", []string{
		"our|my|organic|post|posts|page|weekly|monthly|average|total|" + networks + " reach", "increase|grow|boost|improve|double|raise|extend the?|our? reach",
		"people reached", "personnes touchees|atteintes", "portee organique?|moyenne?|de?", "reach organique", "le|notre reach",
	}},
	{"impressions", []string{"impressions"}},
	{"followers", []string{
		"followers|follower|followeurs|folowers|follows", networks + " subscribers|fans|followers|follower|abonnes", "subscribers|fans|abonnes|followers|abonnees on|of|sur|a|de|d? " + whose + "? " + networks,
		"abonnes|abonnees sur les reseaux sociaux?", "subscribers|fans to|on|of|for " + whose + " youtube? channel|page|account|profile", "youtube|tik channel|tok followers|subscribers",
		"abonnes|abonnees|fans a|sur|de|au|pour " + whose + "? page|compte|chaine|profil", "abonnes insta", "fans facebook",
	}},
	{"share_of_voice", []string{"share of voice", "part|parts de voix"}},
	{"brand_searches", []string{
		"brand|branded searches|search", "searches for|of our|the brand|name|shop", "recherches sur|de|du notre? nom|marque de|du|la?", "recherches de la? marque",
	}},
	{"engagement_rate", []string{"engagement rate|rates", "rate of engagement", "taux d engagement|engagements"}},
	{"comments", []string{"comments|commentaires"}},
	{"shares", []string{"shares|partages|repartages|reposts|retweets"}},
	{"saves", []string{"saves", "enregistrements de|sur nos|mes|les posts|publications|reels", "sauvegardes de|sur nos|mes|les posts|publications|reels"}},
	{"video_views", []string{
		"video|videos|reel|reels|tiktok|youtube|short|shorts views|view|plays", "views on|of|for? our|the|my videos|video|reels|youtube|tutorials|shorts|tiktoks",
		"vues de|sur|des|par|pour? nos|mes|les|la|notre? videos|video|reels|youtube|tutos|shorts|tiktok|tiktoks|insta",
	}},
	{"active_members", []string{"active members|users", "membres|adherents actifs|actives", "members of|in our|the facebook|whatsapp? group|community|discord", "membres actifs? du|de|dans notre|le|la|l? groupe|communaute|discord|serveur"}},
	{"clicks", []string{"clicks|clics|cliques"}},
	{"click_through_rate", []string{"click through? rate|rates", "clickthrough rate", "ctr", "taux de clic|clics"}},
	{"sessions", []string{
		"website|site|web|webshop|blog|homepage visits|visitors|traffic|sessions|visit|hits", "online shop|store visits|visitors|traffic|sessions", "visits|visitors|traffic|visit a|per|each? month|week? to|on|of|for our|the|my|your? online? website|site|web|webshop|blog|homepage|shop",
		"visites|visiteurs|trafic|frequentation|visite uniques? par? mois|semaine? sur|du|de|vers|d " + whose + "? site|blog|boutique|eshop en|web|internet? ligne?",
		"trafic|visiteurs|visites|sessions web|internet|organique", "sessions sur|du notre|le? site", "visiteurs uniques",
	}},
	{"leads", []string{
		"leads|qualified? leads|enquiries|inquiries|enquiry", "quote|demo|quotation|callback|brochure requests|request", "requests|request for a? quotes|quote|demos|demo|quotation|estimates|estimate", "demandes|demande de|d devis|demo|demos|renseignements|renseignement|contact|contacts|information|informations|infos|rappel|estimation",
		"prospects|prospect qualifies?", "demo bookings", "contacts qualifies", "leads qualifies?",
	}},
	{"cost_per_lead", []string{"cost per lead|leads|enquiry|prospect", "cpl", "cout par|d|du|de un? lead|leads|prospect|contact", "cost of a? lead|leads"}},
	{"conversion_rate", []string{"conversion rate|rates", "conversions rate", "rate of conversion", "taux de conversion|transformation|conversions"}},
	{"orders", []string{
		"orders|commandes|bookings|reservations|memberships|adhesions|purchases|achats|resas|resa", "online|click orders|bookings", "sales|orders of? units", "table|room bookings|reservations",
	}},
	{sales, []string{"sales|slaes|sals", "ventes", "la|une vente de|d|en", "les|des =vente", "vente|ventes en ligne"}},
	{"revenue", []string{
		"revenue|revenues|turnover|revenus", "chiffre|chiffres d affaires|affaire", "chiffre affaires|affaire", "le|notre|mon|du|de|son|un|en ca de|a|mensuel|annuel|en|par|d|du", "sales revenue", "takings", "sales turnover", "ca mensuel|annuel|ht|ttc", "online takings|revenue", "notre|mon ca",
	}},
	{"average_order", []string{"average order|basket|cart|ticket value|size|spend?", "average spend|sale", "aov", "panier|paniers|ticket moyen|moyens", "basket|order value|size"}},
	{"cost_per_acquisition", []string{
		"cost per acquisition|customer|sale|order|booking|client|sign|member", "cpa|cac", "cost|costs of acquisition", "acquisition cost|costs", "cout par|d|du|de une? acquisition|client|vente|commande|adhesion|reservation", "cout d acquisition client|clients?",
	}},
	{"return_on_ad_spend", []string{"roas", "return on ad|ads|advertising|our spend|ad|advertising spend?", "retour sur depense|depenses|investissement publicitaires|publicitaire|pub"}},
	{"store_visits", []string{
		"store|shop|showroom|gallery|museum visits|visitors|traffic|visit", "footfall", "foot traffic", "visits|visitors|people|traffic to|in our|the|my store|shop|showroom|boutique|salon|gallery|museum|cafe",
		"visites|visiteurs|passages|trafic|frequentation|visite en|dans|du|au|de|a|d " + whose + "? magasin|boutique|showroom|salon|restaurant|galerie|musee|point", "frequentation", "walk in|ins",
	}},
	{"repeat_rate", []string{"repeat|retention rate", "repeat purchase|order|customer|booking rate", "customer retention rate?", "taux de re? reachat|achat|fidelite|fidelisation|retention"}},
	{"referrals", []string{"referrals|referral|parrainages|parrainage", "recommandations clients?"}},
	{"reviews", []string{"reviews|google|trustpilot|tripadvisor? reviews", "reviews", "avis google|clients|positifs|trustpilot|tripadvisor|verifies|en|sur?", "star|stars reviews|review", "google reviews|review|avis", "avis # etoiles"}},
	{"user_content", []string{"user generated content|posts|photos|videos", "ugc", "contenus|contenu generes|genere|crees par", "customer|client photos|posts", "photos|publications de nos? clients|clientes"}},
	{"net_promoter_score", []string{"nps|net promoter? score?", "nps"}},
	{"response_time", []string{
		"response|reply|answering|responding time|times|delay", "time to reply|answer|respond", "temps|delai|delais moyen? de reponse", "delai|delais de reponse",
	}},
	{answering, []string{"answer|reply|respond|answering|replying|responding|repondre|repondons|reponse|reponses"}},
	{"satisfaction", []string{"satisfaction", "csat", "satisfaction rate|score|client|clients", "taux de satisfaction client|clients?", "customer satisfaction score|rate?"}},
	{"resolution_rate", []string{"resolution rate", "taux de resolution", "rate of resolution"}},
	{"applications", []string{"job applications|application|applicants", "applicants", "candidatures|candidature|candidats", "applications for|from|received", "spontaneous applications", "candidates"}},
	{"email_subscribers", []string{
		"newsletter|newsletters|email|emailing|mailing|mail|list|infolettre list? subscribers|subscriber|signups|signup|abonnes|inscrits|abonnees|inscriptions|contacts|members|subs|subscriptions|readers", "newsletter|email|mailing|list sign ups",
		"e mail subscribers|list|signups", "subscribers|signups|subscriptions|subs|contacts to|on|of|for|in our|the|my? newsletter|newsletters|mailing|email|mail|list", "sign ups to|for our|the newsletter",
		"mailing|email|mail list", "abonnes|abonnees|inscrits|inscriptions|inscrites|lecteurs|inscription|abonnements a|de|sur|pour " + whose + "? newsletter|newsletters|infolettre|lettre|liste|mailing|emailing|news",
		"email|mail addresses|adresses", "adresses|adresse e? mail|mails|email|emails", "inscriptions|inscrits|inscrites|lecteurs newsletter", "abonnes newsletter",
	}},
	{"email_open_rate", []string{"open|opening rate|rates", "taux d ouverture|ouvertures", "email|newsletter open rate|rates"}},
	{"email_click_rate", []string{
		"email|newsletter|emailing|mail click|clic|clickthrough through? rate|rates", "taux de clic|clics de|dans|sur|des|d|en " + whose + "? newsletter|emails|email|mails|emailing|emailings|infolettre|e",
		"click rate|through of|on|in|rate our|the newsletter|emails|newsletters",
	}},
}

// asideOpenings begin the means or the audience of an objective.
var asideOpenings = []string{
	"through|via|using|with|among|amongst|who|whose|because|towards", "thanks to", "from people|those|our|the|readers", "to our|people|readers|those", "of our", "for our",
	"grace a|aux|au", "avec|parmi|aupres|qui|chez|moyennant", "a nos|notre|mes", "aux lectrices|lecteurs|abonnes|clients|clientes|membres|abonnees", "au moyen", "a travers", "a l aide", "par le biais", "pour nos|mes|les", "de nos|mes",
}
