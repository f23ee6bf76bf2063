;;; eglot.el --- Drives Emacs as a person would -*- lexical-binding: t -*-

;; Opens a draft, sees its findings, reads a hover, takes a quick fix, renames a term.
;;
;;   SERVER=… DRAFT=… emacs --batch -l test/editors/eglot.el
;;
;; Eglot is part of Emacs from 29 on; before that it is a package (elpa-eglot on Debian). Ends with 0 when all is
;; there; else it says what is not, and ends with 1.

;;; Code:

(package-initialize)
(require 'eglot)
(require 'flymake)

(unless (fboundp 'markdown-mode)
  (define-derived-mode markdown-mode text-mode "Markdown"))
(add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode))

(add-to-list 'eglot-server-programs
             `((markdown-mode gfm-mode) . (,(getenv "SERVER") "--stdio")))
(setq-default eglot-workspace-configuration '(:contractReview (:language "nl")))
(setq eglot-confirm-server-initiated-edits nil
      eglot-sync-connect t
      ;; Batch mode has nobody to say yes to a renaming.
      eglot-confirm-edits nil)

(defvar complaints nil "What Emacs told its user that is a fault.")
(advice-add 'eglot--warn :before (lambda (&rest what) (push (apply #'format what) complaints)))

(defun check (holds what)
  "Say WHAT when it HOLDS; end when not."
  (if holds (message "ok: %s" what)
    (message "FAILED: %s; complaints: %s" what complaints)
    (kill-emacs 1)))

(defun eventually (ask)
  "What ASK answers, as soon as it is not nil, or nil after twenty seconds."
  (let ((end (+ (float-time) 20)) (answer nil))
    (while (and (not (setq answer (funcall ask))) (< (float-time) end))
      ;; What Emacs does of itself when it is idle, which it never is in batch mode.
      (eglot--signal-textDocument/didChange)
      (accept-process-output nil 0.05)
      (flymake-start))
    answer))

(defun text-of (diagnostic)
  "The message of a Flymake DIAGNOSTIC."
  (flymake-diagnostic-text diagnostic))

(defun weak ()
  "The finding that audits are capped in number."
  (seq-find (lambda (each) (string-match-p "te zwak.*aantal audits" (text-of each))) (flymake-diagnostics)))

(find-file (getenv "DRAFT"))
(apply #'eglot--connect (eglot--guess-contact))
(check (eglot-current-server) "connected")
(eglot--maybe-activate-editing-mode)
(check (eglot-managed-p) "the draft is managed")

(let ((finding (eventually #'weak)))
  (check finding "a finding, in the language of the settings")
  (message "ok: %d findings; %s" (length (flymake-diagnostics)) (text-of finding))
  (goto-char (flymake-diagnostic-beg finding)))

(let* ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)))
       (contents (plist-get hover :contents)))
  (check (string-match-p "2\\.2\\.5" (plist-get contents :value)) "a hover that cites the policy")
  (check (equal (plist-get contents :kind) (if (fboundp 'gfm-view-mode) "markdown" "plaintext")) "in the form that Emacs shows"))

(let* ((actions (append (eglot-code-actions (point) (1+ (point))) nil))
       (preferred (seq-find (lambda (each) (eq (plist-get each :isPreferred) t)) actions)))
  (check actions (format "%d code actions" (length actions)))
  (check (not (seq-find (lambda (each) (plist-get each :command)) actions)) "no command that Emacs does not know")
  (check preferred "a preferred fix")
  (unless (plist-get preferred :edit)
    (setq preferred (jsonrpc-request (eglot-current-server) :codeAction/resolve preferred)))
  (eglot--apply-workspace-edit (plist-get preferred :edit)))
(check (not (string-match-p "at most once a year" (buffer-string))) "the weak sentence is replaced")
(check (not (string-match-p "\\${" (buffer-string))) "no placeholders of a snippet in the text")
(check (eventually (lambda () (not (weak)))) "its finding is gone")

(goto-char (point-min))
(search-forward "the \"Prov")
(eglot-rename "Host")
(check (and (string-match-p "the \"Host\"" (buffer-string)) (not (string-match-p "Provider" (buffer-string)))) "a term is renamed")

(check (null complaints) (format "no complaints %s" complaints))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; eglot.el ends here
