"""What is found in files, and the words of pictures among what was vouched for.

A text that was approved before the words of its pictures counted was approved with those that it
has now; otherwise every old text with a picture would be outdated at once.
"""

from django.db import migrations, models

_TEXTS = (("swedish", "sv"), ("english", "en"), ("basis", "sv"))


def add_words_of_pictures(apps, schema_editor):
    alias = schema_editor.connection.alias
    rows = apps.get_model("pressreleases", "ReleasePicture").objects.using(alias)
    words = {}
    for row in rows.select_related("picture").order_by("pk").iterator():
        words.setdefault(row.release_id, []).append(row.picture)
    kept = apps.get_model("pressreleases", "Translation").objects.using(alias)
    for record in kept.filter(release__in=words).iterator():
        for field, language in _TEXTS:
            text = getattr(record, field)
            if text:
                pairs = [pair for each in words[record.release_id] for pair in _of(each, language)]
                setattr(record, field, text + pairs)
        record.save(update_fields=[field for field, _language in _TEXTS])


def _of(picture, language):
    alt = "" if picture.is_decorative else getattr(picture, f"alt_{language}")
    caption = getattr(picture, f"caption_{language}")
    for kind, said in (("alt", alt), ("caption", caption)):
        if said := " ".join((said or "").split()):
            yield [f"{kind}:{picture.pk}", said]


class Migration(migrations.Migration):
    dependencies = [
        ("pressreleases", "0013_inaccessible"),
    ]

    operations = [
        migrations.AddField(
            model_name="storedfile",
            name="found",
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.RunPython(add_words_of_pictures, migrations.RunPython.noop),
    ]
