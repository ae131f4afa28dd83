// The square carries the signs behind a #, which no browser sends to us. Here they go into the field, and out of the address.
const signs = decodeURIComponent(location.hash.slice(1));
const field = document.querySelector("input[name=secret]");
if (field && signs) {
  field.value = signs;
  history.replaceState(null, "", location.pathname);
  document.querySelector("input[name=code]").focus();
}
