package statement

// names are platforms and marks, which are the same in every language.
var names = map[role][]string{
	platformWords: {
		"facebook|facebok|facbook|faceboook|fb|facebouk|facebooks|fesbuk", "face book",
		"instagram|insta|instagramm|instgram|instagrm|ig|instagrams|intsagram|instragam|instagran", "insta gram",
		"tiktok|tictok|tiktoc|ticktock|tiktik|tiktoks|ticktok|tiktac", "tik|tic|tick tok|toc|tock",
		"=twitter|twiter|tweeter|twittter|twitt|tweets", "youtube|yt|youtub|utube|youtoube|youtubes", "you tube",
		"linkedin|linkdin|linkin|linkedln|linkden|lindekin|linkind",
		"pinterest|pintrest|pinterst|pintesrest|pintest", "pin terest", "snapchat|snapchap|snaptchat",
		"snap chat", "whatsapp|watsapp|whatapp|wattsapp|watsap|whatsap", "whats|what app|s app?", "what s app",
		"reddit|redit|bluesky|mastodon|twitch|vimeo|tumblr|wechat|bereal|substack|adwords|quora",
		"google ads|adwords|adword", "google my business", "google business profile?", "meta ads|business",
	},
	splitNames:    {"linked in"},
	plainNames:    {"=x|=threads|=snap|=discord|=meta|=telegram"},
	joints:        {"&|/|,|(|)|+"},
	timeWords:     {"%"},
	directionOnly: {"x"},
}
