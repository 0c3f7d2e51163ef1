"""One search box over people, content and referrals."""
