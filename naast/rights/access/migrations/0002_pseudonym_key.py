"""The secret behind pseudonyms in the processing log is made once, by the database itself."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]
    operations = [
        migrations.RunSQL(
            "INSERT INTO pseudonym_key (id, key) VALUES"
            " (true, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))",
            "DELETE FROM pseudonym_key",
        )
    ]
