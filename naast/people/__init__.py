"""People: where people live, who we speak of, who acts. Roles come from relations."""
