-- That help beside the team was offered, and the answer, lie on the sheet of the person it was offered to.

call rules.protect_rows('support_offer');
