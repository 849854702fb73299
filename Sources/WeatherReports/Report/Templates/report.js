"use strict";
(function () {
  var words = document.documentElement.lang === "ko"
    ? { filter: "걸러 보기", rows: "줄" } : { filter: "Filter", rows: "rows" };

  function value(row, column) {
    var cell = row.cells[column];
    return cell ? cell.textContent.trim() : "";
  }

  function number(text) {
    var match = /^[≤≥]?\s*(-?\d+(?:\.\d+)?)/.exec(text);
    return match && !/^\d{4}-\d/.test(text) ? parseFloat(match[1]) : NaN;
  }

  function compare(left, right) {
    var first = number(left), second = number(right);
    if (!isNaN(first) && !isNaN(second)) { return first - second; }
    return left < right ? -1 : left > right ? 1 : 0;
  }

  function sort(table, column, header) {
    var isAscending = header.getAttribute("aria-sort") !== "ascending";
    var body = table.tBodies[0];
    var rows = Array.prototype.map.call(body.rows, function (row, place) {
      return { row: row, value: value(row, column), place: place };
    });
    rows.sort(function (left, right) {
      if (left.value === "" || right.value === "") {
        return (left.value === "" ? 1 : 0) - (right.value === "" ? 1 : 0) || left.place - right.place;
      }
      var order = compare(left.value, right.value);
      return (isAscending ? order : -order) || left.place - right.place;
    });
    var sorted = document.createDocumentFragment();
    rows.forEach(function (entry) { sorted.appendChild(entry.row); });
    body.appendChild(sorted);
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
      cell.setAttribute("aria-sort", "none");
    });
    header.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
  }

  function makeSortable(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (header.firstChild) { button.appendChild(header.firstChild); }
      header.appendChild(button);
      header.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () { sort(table, column, header); });
    });
  }

  function makeFilterable(table) {
    var rows = table.tBodies[0].rows;
    if (rows.length < 12) { return; }
    var label = document.createElement("label");
    var input = document.createElement("input");
    label.className = "filter";
    input.type = "search";
    label.appendChild(document.createTextNode(words.filter + " (" + rows.length + " " + words.rows + ")"));
    label.appendChild(input);
    table.parentNode.parentNode.insertBefore(label, table.parentNode);
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        row.hidden = wanted !== "" && row.textContent.toLowerCase().indexOf(wanted) < 0;
      });
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("table"), function (table) {
    if (!table.tHead || !table.tBodies.length) { return; }
    makeSortable(table);
    makeFilterable(table);
  });

  var tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.appendChild(tip);

  function titleOf(mark) {
    for (; mark && mark.nodeName.toLowerCase() !== "svg"; mark = mark.parentNode) {
      for (var child = mark.firstElementChild; child; child = child.nextElementSibling) {
        if (child.nodeName.toLowerCase() === "title") { return child.textContent; }
      }
    }
    return "";
  }

  document.addEventListener("pointermove", function (event) {
    var target = event.target;
    var text = target.closest && target.closest("figure svg") ? titleOf(target) : "";
    tip.hidden = text === "";
    if (tip.hidden) { return; }
    tip.textContent = text;
    var left = Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8);
    tip.style.left = Math.max(8, left) + "px";
    tip.style.top = Math.max(8, event.clientY - tip.offsetHeight - 10) + "px";
  });

  window.addEventListener("beforeprint", function () { tip.hidden = true; });

  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var node = target; node; node = node.parentElement) {
      if (node.nodeName === "DETAILS") { node.open = true; }
    }
    if (target) { target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
