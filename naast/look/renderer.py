"""Forms look the same everywhere: `{{ form }}` and `{{ form.name }}` render by our own templates."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Form and field templates of the look; widgets lie in templates/django/forms/widgets."""

    form_template_name = "look/form/form.html"
    field_template_name = "look/form/field.html"
